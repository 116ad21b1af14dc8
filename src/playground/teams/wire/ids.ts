import { randomBytes } from 'node:crypto';

/**
 * Random, not counted: a restart must not hand out an activity id that the bot's database has already seen
 * and would throw away as a repeat.
 */
export function randomId(): string {
  return randomBytes(16).toString('hex');
}

/** Teams' ids of messages: milliseconds since 1970, unique and growing even when the clock stands still. */
export function createMessageIds(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime());
    return String(last);
  };
}
