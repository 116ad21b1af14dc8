import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Language, languages } from '../../shared/language.ts';
import { type Namespace, namespaces } from '../../shared/translate.ts';

/** A file of texts: strings in any depth of groups. */
type Texts = { readonly [key: string]: string | Texts };
const texts: z.ZodType<Texts> = z.record(z.string(), z.union([z.string(), z.lazy(() => texts)]));

export type Resources = Record<Language, Record<Namespace, Texts>>;

/** `locales/` of the repository. */
export const localesFolder = fileURLToPath(new URL('../../../locales/', import.meta.url));

/**
 * Reads `<folder>/<language>/<namespace>.json` for every language and namespace.
 * @throws when a file is not texts; a language may lack a file (its texts then come from Bokmål)
 */
export const loadResources = (folder: string): Resources => {
  const read = (language: Language, namespace: Namespace): Texts => {
    const path = `${folder}/${language}/${namespace}.json`;
    return existsSync(path) ? texts.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  };
  const ofLanguage = (language: Language): Record<Namespace, Texts> =>
    byKey(namespaces, (name) => read(language, name));
  return byKey(languages, ofLanguage);
};

const byKey = <Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> => {
  const filled: Partial<Record<Key, Value>> = {};
  for (const key of keys) filled[key] = make(key);
  const complete = (record: Partial<Record<Key, Value>>): record is Record<Key, Value> =>
    keys.every((key) => key in record);
  if (!complete(filled)) throw new TypeError('a key has no value');
  return filled;
};
