/**
 * What a test makes a Web API call run into. With `afterEffect` the call is carried out first and then
 * fails: the window in which an app has posted and does not know it.
 */
export type Failure =
  | { error: string }
  | { status: number; retryAfter?: number; afterEffect?: boolean }
  | { dropConnection: true; afterEffect?: boolean }
  | { delayMs: number };

export type Failures = {
  /** The next `times` calls of `method` (`*` for any) fail in this way. */
  next(method: string, failure: Failure, times?: number): void;
  take(method: string): Failure | null;
  clear(): void;
};

export function createFailures(): Failures {
  const planned: { method: string; failure: Failure; left: number }[] = [];
  return {
    next(method, failure, times = 1) {
      planned.push({ method, failure, left: times });
    },
    take(method) {
      const index = planned.findIndex((plan) => plan.method === method || plan.method === '*');
      const plan = planned[index];
      if (plan === undefined) return null;
      plan.left -= 1;
      if (plan.left <= 0) planned.splice(index, 1);
      return plan.failure;
    },
    clear() {
      planned.length = 0;
    },
  };
}
