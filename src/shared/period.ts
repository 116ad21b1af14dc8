import { Temporal } from 'temporal-polyfill';

/**
 * The moment an ISO 8601 period (`P90D`, `P12M`) after another, counted on the calendar of an IANA zone:
 * 31 January and one month is the last of February, and a day is a day also when the clocks change.
 * @throws RangeError when the period or the zone is not one
 */
export const addPeriod = (from: Date, period: string, timeZone: string): Date => {
  const start = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(start.add(Temporal.Duration.from(period)).epochMilliseconds);
};

/** The first moment of the day on which a moment falls in an IANA zone. @throws RangeError when the zone is not one */
export const startOfDay = (moment: Date, timeZone: string): Date => {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(there.startOfDay().epochMilliseconds);
};

/** The earlier of two moments. */
export const earlier = (a: Date, b: Date): Date => (a.getTime() <= b.getTime() ? a : b);

/** How many days or months an ISO 8601 period is. @throws RangeError when it is not a period */
export const periodCount = (period: string): { readonly unit: 'days' | 'months'; readonly count: number } => {
  const { days, months } = Temporal.Duration.from(period);
  return months > 0 ? { unit: 'months', count: months } : { unit: 'days', count: days };
};

/**
 * A moment as somebody writes it: `2026-11-27`, `2026-11-27T14:30` on the clock of an IANA zone, or with an offset
 * such as `2026-11-27T13:30Z`. A day alone is its beginning, or with `end` the beginning of the next.
 * @returns null when it is none
 */
export const momentIn = (text: string, timeZone: string, edge: 'start' | 'end'): Date | null => {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
      const there = edge === 'end' ? day.add({ days: 1 }) : day;
      return new Date(there.toZonedDateTime(timeZone).epochMilliseconds);
    }
    if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(Temporal.Instant.from(text).epochMilliseconds);
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
