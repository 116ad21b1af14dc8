/** The few errors that Lytt throws; everything expected is a return value instead. */
export type LyttErrorCode =
  | 'database-unavailable'
  | 'database-in-use'
  | 'configuration-invalid'
  | 'key-missing'
  | 'ciphertext-invalid'
  | 'platform-failed'
  | 'not-recordable'
  | 'restore-unfinished'
  | 'internal';

/** An error that says what kind it is and whether trying again can help; its message names no person. */
export class LyttError extends Error {
  override readonly name = 'LyttError';
  readonly code: LyttErrorCode;
  readonly mayRetry: boolean;

  constructor(code: LyttErrorCode, message: string, options: { mayRetry?: boolean; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.mayRetry = options.mayRetry ?? false;
  }
}
