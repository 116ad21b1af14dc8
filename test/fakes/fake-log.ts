import type { Log, LogEvent, LogLevel } from '../../src/shared/log.ts';

export interface FakeLog extends Log {
  readonly events: readonly (LogEvent & { readonly level: LogLevel })[];
  /** The events of one name. */
  of(name: LogEvent['event']): readonly LogEvent[];
}

/** Keeps what was logged. */
export const createFakeLog = (): FakeLog => {
  const events: (LogEvent & { level: LogLevel })[] = [];
  return {
    events,
    of: (name) => events.filter(({ event }) => event === name),
    write: (level, event) => {
      events.push({ ...event, level });
    },
  };
};
