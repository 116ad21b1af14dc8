import { platformNames } from '../../../shared/platform-user.ts';
import type { TextKey } from '../../../shared/text-key.ts';
import type { Drawing } from '../drawing.ts';
import { dateAndTime, longDate, timeOfDay } from '../kit/dates.ts';
import { platformLabel } from '../kit/platform-labels.ts';

/** As a copy has its times: ISO 8601 in UTC. */
const time = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|\+00:00)$/;

/** Columns that hold one of a few codes, and their words; a code that has none is shown as it is. */
const coded: ReadonlySet<string> = new Set(['state', 'source', 'wish', 'authorOutcome', 'kind', 'language']);
const codes: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['waiting', 'rights:messageState.waiting'],
  ['sent', 'rights:messageState.sent'],
  ['posted', 'rights:rest.value.posted'],
  ['undeliverable', 'rights:messageState.undeliverable'],
  ['suppressed', 'rights:messageState.suppressed'],
  ['notified', 'rights:rest.value.notified'],
  ['removing', 'rights:rest.value.removing'],
  ['chat', 'rights:rest.value.chat'],
  ['agent', 'rights:rest.value.agent'],
  ['operator', 'rights:rest.value.operator'],
  ['erase', 'rights:rest.value.erase'],
  ['keep', 'rights:rest.value.keep'],
  ['bug', 'common:kind.bug'],
  ['wish', 'common:kind.wish'],
  ['complaint', 'common:kind.complaint'],
  ['praise', 'common:kind.praise'],
  ['question', 'common:kind.question'],
  ['other', 'common:kind.other'],
  ['nb', 'common:language.nb'],
  ['nn', 'common:language.nn'],
  ['en', 'common:language.en'],
]);

/** A date that stands for a whole day is shown as one. */
const moment = (date: Date, d: Drawing): string =>
  timeOfDay(date, d) === '00:00' ? longDate(date, d) : dateAndTime(date, d);

/** A value of a copy as its person reads it; null where none is held. */
export const accessValue = (column: string, value: unknown, d: Drawing): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return d.t(value ? 'rights:rest.yes' : 'rights:rest.no');
  if (typeof value === 'string') {
    if (time.test(value)) return moment(new Date(value), d);
    const platform = column === 'platform' ? platformNames.find((name) => name === value) : undefined;
    if (platform !== undefined) return platformLabel(platform);
    const key = coded.has(column) ? codes.get(value) : undefined;
    return key === undefined ? value : d.t(key);
  }
  if (typeof value !== 'object') return String(value);
  const parts = Object.values(value).flatMap((part) => accessValue(column, part, d) ?? []);
  return parts.length === 0 ? null : parts.join(', ');
};
