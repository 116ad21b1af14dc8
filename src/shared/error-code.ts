import { LyttError } from './errors.ts';

/** What a code looks like: `ECONNREFUSED`, `channel_not_found`, `P2002`. A sentence does not, so none gets through. */
const codeShape = /^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/;

/**
 * The code of whatever was thrown, for logs and answers: never its message, which may quote people or secrets.
 * `unknown` when it has neither a code nor a name.
 */
export const errorCode = (error: unknown): string => {
  if (error instanceof LyttError) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && codeShape.test(code)) return code;
  return codeShape.test(error.name) ? error.name : 'unknown';
};
