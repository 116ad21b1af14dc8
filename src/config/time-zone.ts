import { nearest } from './nearest.ts';

const zones = Intl.supportedValuesOf('timeZone');

/** Whether this is an IANA time zone, spelt as IANA spells it. */
export const isTimeZone = (zone: string): boolean => zone === 'UTC' || zones.includes(zone);

/** The zone that was meant by `Oslo` or `europe/olso`; null when none is close. */
export const timeZoneMeant = (written: string): string | null => {
  const city = written.trim().toLowerCase();
  return zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(written, zones);
};
