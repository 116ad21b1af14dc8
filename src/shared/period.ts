import { Temporal } from 'temporal-polyfill';
import type { Language } from './language.ts';

/**
 * The moment an ISO 8601 period (`P90D`, `P12M`) after another, counted on the calendar of an IANA zone:
 * 31 January and one month is the last of February, and a day is a day also when the clocks change.
 * @throws RangeError when the period or the zone is not one
 */
export const addPeriod = (from: Date, period: string, timeZone: string): Date => {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(start.add(Temporal.Duration.from(period)).epochMilliseconds);
};

/** The earlier of two moments. */
export const earlier = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);

/** A period in words, such as `90 dager` or `12 months`. @throws RangeError when it is not a period */
export const periodInWords = (period: string, language: Language): string => {
  const { days, months } = Temporal.Duration.from(period);
  const [count, unit] = months > 0 ? [months, 'month'] : [days, 'day'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
};
