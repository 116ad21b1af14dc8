/**
 * What a test makes a Web API call run into. With `afterEffect` the call is carried out first and then
 * fails: the window in which an app has posted and does not know it.
 */
export type Failure =
  | { error: string }
  | { status: number; retryAfter?: number; afterEffect?: boolean }
  | { dropConnection: true; afterEffect?: boolean }
  | { delayMs: number };
