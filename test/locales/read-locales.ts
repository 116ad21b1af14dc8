import { posix } from 'node:path';
import type { Tree } from '../source/read-tree.ts';

/** Texts by their full key, `namespace:path.key`, of each language. */
export type Locales = ReadonlyMap<string, ReadonlyMap<string, string>>;

function* flatten(value: unknown, key: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [key, value];
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inside] of Object.entries(value)) {
      yield* flatten(inside, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`);
    }
  } else throw new TypeError(`${key} is neither a text nor a group of texts`);
}

/** Reads `locales/<language>/<namespace>.json`; a language without files has no texts. */
export function readLocales(languages: readonly string[], tree: Tree): Locales {
  const locales = new Map<string, Map<string, string>>(languages.map((language) => [language, new Map()]));
  for (const [path, content] of tree) {
    const [, language = '', file = ''] = path.split('/');
    const texts = locales.get(language);
    if (texts === undefined) throw new Error(`${path} belongs to no language`);
    const parsed: unknown = JSON.parse(content);
    for (const [key, text] of flatten(parsed, `${posix.basename(file, '.json')}:`)) texts.set(key, text);
  }
  return locales;
}
