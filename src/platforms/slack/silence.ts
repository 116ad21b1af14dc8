import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../shared/log.ts';

/**
 * What Slack's libraries may complain of, as codes. They write whole sentences, and some of those hold
 * bodies, names or tokens: so no sentence of theirs is passed on, at any level.
 */
const codes: readonly (readonly [RegExp, string])[] = [
  [/not acknowledged within/i, 'ack-late'],
  [/already been called/i, 'ack-twice'],
  [/Authorization of incoming event/i, 'not-authorized'],
  [/Could not determine the type/i, 'type-unknown'],
  [/token rotation/i, 'rotation-failed'],
  [/rate limit/i, 'rate-limited'],
  [/http request failed/i, 'request-failed'],
  [/pong|ping/i, 'socket-silent'],
  [/WebSocket|Socket Mode|wss|apps\.connections\.open|reconnect/i, 'socket-trouble'],
  [/state parameter|InvalidState/i, 'state-wrong'],
];

const codeOf = (message: unknown): string => {
  const text = typeof message === 'string' ? message : message instanceof Error ? message.message : '';
  return codes.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
};

/** A logger for every Slack library: warnings and errors become `sdk` events with a code, the rest is dropped. */
export const createSilencedLogger = (log: Log): Logger => {
  const write = (level: 'warn' | 'error', message: unknown): void =>
    log.write(level, { event: 'sdk', platform: 'slack', level, code: codeOf(message) });
  return {
    debug: () => {},
    info: () => {},
    warn: (message: unknown) => write('warn', message),
    error: (message: unknown) => write('error', message),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
};
