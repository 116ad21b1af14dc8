import { pino } from 'pino';
import type { Log, LogEvent, LogLevel } from '../../shared/log.ts';
import { logFields } from './log-fields.ts';

/** Where JSON lines go; standard output unless said. */
interface LogDestination {
  write(line: string): void;
}

/** Ids, codes, paths and URLs have no spaces and are short; words of people are neither. */
const idOrCode = /^\S{0,200}$/;

/** One JSON line per event, with the event's own fields and nothing else. */
export const createLog = (level: LogLevel, destination?: LogDestination): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  return { write: (eventLevel, event) => logger[eventLevel](allowedOf(event)) };
};

const allowedOf = (event: LogEvent): Record<string, unknown> => {
  const allowed: Record<string, unknown> = { event: event.event };
  // An event smuggled in by a cast has no list, so nothing of it but its name is written.
  const fields = new Set(Object.keys(logFields[event.event] ?? {}));
  for (const [field, value] of Object.entries(event)) {
    if (fields.has(field)) allowed[field] = plain(value);
  }
  return allowed;
};

/** Numbers, booleans, ids and codes, or a list of them; an object (an error, a payload) becomes null. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return idOrCode.test(value) ? value : '[not a code]';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map((item) => (Array.isArray(item) ? null : plain(item))) : null;
};
