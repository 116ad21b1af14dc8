/** Nothing is kept longer than this, whatever is configured. */
const longestMonths = 36;
/** The shortest that 36 calendar months can be. */
const longestDays = 1_095;

export type PeriodText =
  | { readonly kind: 'period'; readonly iso: string; readonly approximateDays: number }
  | { readonly kind: 'problem'; readonly sentence: string };

const wanted = 'a number of days or calendar months, such as 90d or 12mo';

/**
 * `90d` → `P90D`, `12mo` → `P12M`. Months are calendar months. Anything else gets the rest of a sentence that
 * says what it should have been; what is too long is a mistake, not shortened. `least` 0: at once is right too.
 */
export const readPeriod = (value: unknown, least: 0 | 1 = 1): PeriodText => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  const [, digits, unit] = /^(\d{1,6})(d|mo)$/.exec(text) ?? [];
  if (digits === undefined) return problem(`must be ${wanted}${meant(text)}`);
  const count = Number(digits);
  if (count < least) return problem(`must be at least 1d`);
  if (count > (unit === 'mo' ? longestMonths : longestDays)) {
    return problem(
      `is longer than Lytt may keep anything; the longest is ${longestMonths}mo (or ${longestDays}d)`,
    );
  }
  return unit === 'mo'
    ? { kind: 'period', iso: `P${count}M`, approximateDays: count * 30.436875 }
    : { kind: 'period', iso: `P${count}D`, approximateDays: count };
};

const problem = (sentence: string): PeriodText => ({ kind: 'problem', sentence });

const units: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(|d|dd|days?|dag|dager|dagar|døgn)$/i, (count) => `${count}d`],
  [/^(w|weeks?|uker?|veker?)$/i, (count) => `${count * 7}d`],
  [/^(m|mo|mon|mth|mos|months?|mnd|måned|måneder|månad|månader)\.?$/i, (count) => `${count}mo`],
  [/^(y|yr|years?|år)$/i, (count) => `${count * 12}mo`],
];

const meant = (text: string): string => {
  const [, digits = '', unit = ''] = /^P?(\d{1,4})\s*(\D*)$/i.exec(text) ?? [];
  if (digits === '') return '';
  const found = units.find(([shape]) => shape.test(unit.trim()));
  const right = found?.[1](Number(digits)) ?? '';
  return readPeriod(right).kind === 'period' ? `; did you mean ${right}?` : '';
};
