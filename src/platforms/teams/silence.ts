import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from '../../shared/log.ts';

/**
 * What Microsoft's libraries may complain of, as codes. They write whole sentences and errors to the console,
 * and some of those hold bodies, keys or names: so nothing of theirs is passed on.
 */
const codes: readonly (readonly [RegExp, string])[] = [
  [/expired/i, 'token-expired'],
  [/finding key for token|signature|jwt/i, 'token-invalid'],
  [/missing activity/i, 'activity-missing'],
];

const codeOf = (said: unknown): string => {
  const text = typeof said === 'string' ? said : said instanceof Error ? said.message : '';
  return codes.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
};

const levels = { error: 'error', warn: 'warn', log: null, info: null, debug: null } as const;
const names = ['error', 'warn', 'log', 'info', 'debug'] as const;

/** Whose code is running now: theirs has a log to speak to, ours has none and the console stays the console. */
const speaking = new AsyncLocalStorage<Log>();
let installed = false;

/** The very object that the libraries speak to. */
const spokenTo = globalThis.console;

const install = (): void => {
  installed = true;
  for (const name of names) {
    const speak = spokenTo[name].bind(spokenTo);
    const level = levels[name];
    spokenTo[name] = (...said: unknown[]) => {
      const log = speaking.getStore();
      if (log === undefined) return speak(...said);
      if (level === null) return;
      log.write(level, { event: 'sdk', platform: 'teams', level, code: codeOf(said.at(0)) });
    };
  }
};

/** Runs their code such that what it says to the console becomes `sdk` events; what others say there is let be. */
export type Silence = <Result>(work: () => Promise<Result>) => Promise<Result>;

export const createSilence = (log: Log): Silence => {
  if (!installed) install();
  return (work) => speaking.run(log, work);
};
