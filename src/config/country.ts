const eea = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);
/** Codes that Unicode names but that are no country: the European Union, the eurozone, the United Nations, unknown. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'UK']);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether this is an ISO 3166-1 alpha-2 code, in capitals. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !noCountry.has(code) && names.of(code) !== undefined;

/** Whether personal data may go there without a ground for transfer (GDPR art. 44): the EU, Iceland, Liechtenstein, Norway. */
export const isInEea = (code: string): boolean => eea.has(code);

/** The code that was meant by `no`, `Norway`, `UK`; null when nothing is close. */
export const countryMeant = (value: string): string | null => {
  const upper = value.trim().toUpperCase();
  if (upper === 'UK') return 'GB';
  if (isCountry(upper)) return upper;
  return (
    allCodes().find((code) =>
      [names.of(code), norwegian.of(code)].some((name) => name?.toLowerCase() === value.trim().toLowerCase()),
    ) ?? null
  );
};

const norwegian = new Intl.DisplayNames('nb', { type: 'region', fallback: 'none' });

const allCodes = (): string[] => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
};
