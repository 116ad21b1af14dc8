import type { Language } from '../../../../shared/language.ts';
import type { Drawing } from '../drawing.ts';

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Record<Language, string>;

/** `22. november 2026`, in the language and zone of the drawing. */
export const longDate = (date: Date, d: Drawing): string =>
  new Intl.DateTimeFormat(locales[d.language], { dateStyle: 'long', timeZone: d.timeZone }).format(date);

/** `22. november 2026 kl. 16:03` */
export const dateAndTime = (date: Date, d: Drawing): string =>
  new Intl.DateTimeFormat(locales[d.language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: d.timeZone,
  }).format(date);

/** How long ago, as each reader's own Slack says it; for those who cannot, the date. For `mrkdwn`. */
export const agoToken = (date: Date, d: Drawing): string =>
  `<!date^${Math.floor(date.getTime() / 1000)}^{ago}|${dateAndTime(date, d)}>`;

/** `Norge` for `NO`. */
export const countryName = (code: string, d: Drawing): string => {
  if (!/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locales[d.language], { type: 'region' }).of(code.toUpperCase()) ?? code;
};
