import type { Language } from '../../../shared/language.ts';
import type { TextKey } from './text-key.ts';

export type Values = Readonly<Record<string, string | number>>;
export type Say = (key: TextKey, values?: Values) => string;

/** A language's texts, as its JSON file holds them. */
export type Texts = { readonly [key: string]: string | Texts };

const find = (texts: Texts, key: string): string | null => {
  let here: string | Texts | undefined = texts;
  for (const part of key.split('.')) {
    if (here === undefined || typeof here === 'string') return null;
    here = here[part];
  }
  return typeof here === 'string' ? here : null;
};

/**
 * Reads texts in i18next's own format (`{{variable}}`, `_one` and `_other`), so that the page's words live
 * in `locales/` with all others while the browser need not load i18next.
 */
export const translatorFor = (language: Language, texts: Texts): Say => {
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const count = values.count;
    const plural = typeof count === 'number' ? find(texts, `${key}_${plurals.select(count)}`) : null;
    const text = plural ?? find(texts, key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
};
