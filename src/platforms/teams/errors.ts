import { z } from 'zod';

/**
 * What a failed call to Teams means for us. `already`: the message is not there (any more), so what was
 * wanted of it is done or pointless. `unauthorized`: the token is not taken, which a new one may change.
 */
export interface TeamsFailure {
  readonly kind: 'retry' | 'gone' | 'refused' | 'already' | 'unauthorized';
  /** Teams' own code, or ours for what never reached Teams; it never holds words or names. */
  readonly code: string;
  /** Teams' own wish; null where it has none. */
  readonly afterMs: number | null;
}

/** An answer that is no success, as it came. */
export interface FailedAnswer {
  readonly status: number;
  readonly body: string;
  /** The header, in seconds; null when there is none. */
  readonly retryAfter: string | null;
}

/** The codes that Teams' documentation tells to try again (412 is two writes to one conversation at once), and passing faults. */
const passing = new Set([408, 412, 425, 429, 500, 502, 503, 504]);

/** Two shapes: the Bot Framework's `error`, and the chat service's with its codes in a message that is JSON again. */
const ErrorBody = z.object({
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).optional(),
  message: z.string().optional(),
});

const subCode = /"subCode"\s*:\s*"([A-Za-z]{3,64})"/;

/** A code that is safe to log: one word of letters; anything else is not repeated. */
const safeCode = /^[A-Za-z][A-Za-z0-9_]{2,63}$/;

/** Deleting what is deleted already is told apart by its sentence only. */
const alreadyDeleted = /already been deleted/i;

const codeIn = (body: string): string | null => {
  try {
    const parsed = ErrorBody.parse(JSON.parse(body));
    const message = parsed.error?.message ?? parsed.message ?? '';
    if (alreadyDeleted.test(message)) return 'MessageAlreadyDeleted';
    const code = subCode.exec(message)?.[1] ?? parsed.error?.code;
    return code !== undefined && safeCode.test(code) ? code : null;
  } catch {
    return null;
  }
};

const afterMsOf = (retryAfter: string | null): number | null => {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

const kindOf = (status: number, code: string): TeamsFailure['kind'] => {
  if (passing.has(status)) return 'retry';
  if (status === 401) return 'unauthorized';
  if (code === 'MessageAlreadyDeleted') return 'already';
  // Somebody else's message; all else that is forbidden is forbidden because of where it is.
  if (status === 403) return code === 'NotEnoughPermissions' ? 'refused' : 'gone';
  // The conversation is gone, or only the message in it.
  if (status === 404) return /activity|message/i.test(code) ? 'already' : 'gone';
  return 'refused';
};

/** The one translator from what Teams answers to what it means. */
export const teamsFailure = ({ status, body, retryAfter }: FailedAnswer): TeamsFailure => {
  const code = codeIn(body) ?? `http-${status}`;
  return { kind: kindOf(status, code), code, afterMs: afterMsOf(retryAfter) };
};

/** For what never got an answer: whether Teams has done what was asked is then unknown. */
export const unansweredFailure = (error: unknown): TeamsFailure => {
  const timedOut = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  return { kind: 'retry', code: timedOut ? 'timed-out' : 'network', afterMs: null };
};
