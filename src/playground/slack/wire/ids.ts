import { randomBytes } from 'node:crypto';

/** Makes an id that begins with Slack's letter for the thing, for example `V` for a view. */
export type NewId = (prefix: string) => string;

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';

/**
 * Random, not counted: a restart must not hand out an event id that the bot's database has already
 * seen and would throw away as a repeat.
 */
export function randomId(prefix: string): string {
  return prefix + Array.from(randomBytes(10), (byte) => letters.charAt(byte % letters.length)).join('');
}

/** Slack's `ts`: seconds and six digits, unique and growing even when the clock stands still. */
export function createTimestamps(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime() * 1000);
    const seconds = Math.floor(last / 1_000_000);
    return `${seconds}.${String(last % 1_000_000).padStart(6, '0')}`;
  };
}
