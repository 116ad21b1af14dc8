import type { Log, LogEvent, LogLevel } from '../../../../src/shared/log.ts';

export interface RecordedLog extends Log {
  readonly written: readonly (LogEvent & { readonly level: LogLevel })[];
}

/** A log that remembers. */
export const createRecordedLog = (): RecordedLog => {
  const written: (LogEvent & { readonly level: LogLevel })[] = [];
  return { written, write: (level, event) => void written.push({ ...event, level }) };
};
