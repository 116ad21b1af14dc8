type Style = Intl.DateTimeFormatOptions;

const dayStyles: Record<string, Style> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_full: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
};

const timeStyles: Record<string, Style> = {
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

export type DateReading = {
  /** BCP 47, for example `nb-NO`. */
  locale: string;
  /** IANA zone; absent: the reader's own. */
  timeZone?: string;
  now: Date;
};

const format = (at: Date, style: Style, reading: DateReading): string =>
  new Intl.DateTimeFormat(reading.locale, {
    ...style,
    ...(reading.timeZone === undefined ? {} : { timeZone: reading.timeZone }),
  }).format(at);

/** Whole calendar days from now to `at` in the reader's zone. */
const daysAway = (at: Date, reading: DateReading): number => {
  const day = (date: Date): number =>
    Date.parse(
      new Intl.DateTimeFormat('sv-SE', {
        ...(reading.timeZone === undefined ? {} : { timeZone: reading.timeZone }),
      }).format(date),
    );
  return Math.round((day(at) - day(reading.now)) / 86_400_000);
};

const ago = (at: Date, reading: DateReading): string => {
  const seconds = Math.round((at.getTime() - reading.now.getTime()) / 1000);
  const words = new Intl.RelativeTimeFormat(reading.locale, { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return words.format(seconds, 'second');
  if (Math.abs(seconds) < 3600) return words.format(Math.round(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return words.format(Math.round(seconds / 3600), 'hour');
  return words.format(Math.round(seconds / 86_400), 'day');
};

/**
 * Fills Slack's date tokens (`{date_short_pretty} {time}`) for one reader.
 * @param seconds Unix time
 * @returns null when the format holds no token that is known, so that the fallback is shown instead
 */
export const fillDateTokens = (seconds: number, pattern: string, reading: DateReading): string | null => {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return null;
  let known = false;
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, token: string) => {
    const pretty = token.endsWith('_pretty') && dayStyles[token] === undefined;
    const style = dayStyles[pretty ? token.slice(0, -'_pretty'.length) : token] ?? timeStyles[token];
    if (token !== 'ago' && style === undefined) return whole;
    known = true;
    if (style === undefined) return ago(at, reading);
    const away = pretty ? daysAway(at, reading) : Number.NaN;
    if (Math.abs(away) > 1 || Number.isNaN(away)) return format(at, style, reading);
    return new Intl.RelativeTimeFormat(reading.locale, { numeric: 'auto' }).format(away, 'day');
  });
  return known ? filled : null;
};
