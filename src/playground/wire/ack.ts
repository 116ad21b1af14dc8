/**
 * How the bot answered one request. `refused` is any status but 2xx, `timeout` no answer within the
 * time the platform waits, `unreachable` no connection.
 */
export type Ack = {
  outcome: 'acknowledged' | 'refused' | 'timeout' | 'unreachable';
  status: number | null;
  body: string;
  contentType: string;
  /** The app asked Slack not to try again (`x-slack-no-retry: 1`). */
  noRetry: boolean;
  /** Measured on the wall clock. */
  ms: number;
};
