import type { Language } from '../../../shared/language.ts';
import type { Drawing } from '../drawing.ts';

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

// Making a formatter costs more than drawing a card; there are only a few: languages times one zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

type Styles = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;

const formatter = (d: Drawing, styles: Styles): Intl.DateTimeFormat => {
  const name = `${d.language} ${d.timeZone} ${styles.dateStyle} ${styles.timeStyle}`;
  const known = formatters.get(name);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[d.language], { timeZone: d.timeZone, ...styles });
  formatters.set(name, made);
  return made;
};

/** `22. november 2026`, in the language and zone of the drawing. */
export const longDate = (date: Date, d: Drawing): string => formatter(d, { dateStyle: 'long' }).format(date);

/** `22. november 2026 kl. 16:03` */
export const dateAndTime = (date: Date, d: Drawing): string =>
  formatter(d, { dateStyle: 'long', timeStyle: 'short' }).format(date);

/** `16:03` */
export const timeOfDay = (date: Date, d: Drawing): string =>
  formatter(d, { timeStyle: 'short' }).format(date);

/** `Slack og Teams` */
export const inWords = (names: readonly string[], d: Drawing): string =>
  new Intl.ListFormat(locales[d.language], { type: 'conjunction' }).format(names);

const regionNames = new Map<Language, Intl.DisplayNames>();

/** `Norge` for `NO`; anything that is not a country code stays as it is. */
export const countryName = (code: string, d: Drawing): string => {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  const names = regionNames.get(d.language) ?? new Intl.DisplayNames(locales[d.language], { type: 'region' });
  regionNames.set(d.language, names);
  return names.of(code.toUpperCase()) ?? code;
};
