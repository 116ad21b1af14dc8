/** The languages that Lytt speaks to people; the first is the default. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'nb';

/**
 * The language of a platform locale such as `nb-NO`, `nn`, `no`, `en-GB`; null when Lytt does not speak it.
 * Danish and Swedish readers are given Bokmål by the caller's default, not here.
 */
export const languageOfLocale = (locale: string): Language | null => {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  if (primary === 'no') return 'nb';
  return languages.find((language) => language === primary) ?? null;
};
