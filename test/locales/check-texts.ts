import type { Locales } from './read-locales.ts';

/** Keys that one language has and another lacks. */
export function missingKeys(locales: Locales): string[] {
  const all = new Set([...locales.values()].flatMap((texts) => [...texts.keys()]));
  return [...locales].flatMap(([language, texts]) =>
    [...all].filter((key) => !texts.has(key)).map((key) => `${language} lacks ${key}`),
  );
}

export const emptyTexts = (locales: Locales): string[] =>
  [...locales].flatMap(([language, texts]) =>
    [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${language} ${key} is empty`),
  );

// The basis is not consent, so no word that people read may say they give it.
const consenting = /samtyk|godta|aksept|consent|accept/i;

export const consentWords = (locales: Locales): string[] =>
  [...locales].flatMap(([language, texts]) =>
    [...texts]
      .filter(([, text]) => consenting.test(text))
      .map(([key, text]) => `${language} ${key}: ${text}`),
  );

/** The names between `{{` and `}}`, each once, in order. "One" may be written as a word: `count` is free there. */
const variablesOf = (key: string, text: string): string => {
  const names = [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name);
  const counted = /_(?:zero|one)$/.test(key) ? names.filter((name) => name !== 'count') : names;
  return [...new Set(counted)].sort().join(', ');
};

/** Texts whose variables differ between languages: one of them would show a gap, or hide a fact. */
export function differentVariables(locales: Locales): string[] {
  const [[first, reference] = ['', new Map<string, string>()], ...others] = locales;
  return others.flatMap(([language, texts]) =>
    [...texts].flatMap(([key, text]) => {
      const [here, there] = [variablesOf(key, text), variablesOf(key, reference.get(key) ?? text)];
      return here === there ? [] : [`${key}: ${first} has {${there}}, ${language} has {${here}}`];
    }),
  );
}

/** Braces that are no variable, such as `{name}` or `{{name}`: they would be shown as they stand. */
export const brokenVariables = (locales: Locales): string[] =>
  [...locales].flatMap(([language, texts]) =>
    [...texts]
      .filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\{\s*-?\s*[\w.]+(?:,\s*[^{}]+)?\s*\}\}/g, '')))
      .map(([key, text]) => `${language} ${key}: ${text}`),
  );
