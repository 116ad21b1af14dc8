import type { Language } from '../../../shared/language.ts';

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The locale for dates and numbers of a page language. */
export const localeOf = (language: Language): string => locales[language];
