import type { SourceFacts } from '../source/source-facts.ts';
import type { Locales } from './read-locales.ts';

/** A folder whose code leaves its one namespace unsaid. */
interface BareFolder {
  readonly folder: string;
  readonly namespace: string;
}

export interface UsageRules {
  /** Beginnings of keys that are put together from parts, so that no literal holds them. */
  readonly dynamicFamilies: readonly string[];
  readonly bareFolders: readonly BareFolder[];
}

const baseOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

/** The full keys a file may mean by its texts: as they stand, and with the namespace its folder implies. */
const keysMeant = (path: string, strings: readonly string[], rules: UsageRules): string[] => {
  const bare = rules.bareFolders.find(({ folder }) => path.startsWith(folder));
  return bare === undefined
    ? [...strings]
    : [...strings, ...strings.map((text) => `${bare.namespace}:${text}`)];
};

/** Keys no file of `src/` names: texts nobody will ever read. */
export function unusedKeys(
  locales: Locales,
  facts: ReadonlyMap<string, SourceFacts>,
  rules: UsageRules,
): string[] {
  const named = new Set([...facts].flatMap(([path, { strings }]) => keysMeant(path, strings, rules)));
  const all = new Set([...locales.values()].flatMap((texts) => [...texts.keys()]));
  const nested = [...locales.values()].flatMap((texts) =>
    [...texts.values()].flatMap((text) => [...text.matchAll(/\$t\(\s*([\w:.-]+)/g)].map(([, key]) => key)),
  );
  const used = (key: string) =>
    named.has(key) ||
    named.has(baseOf(key)) ||
    nested.includes(key) ||
    nested.includes(baseOf(key)) ||
    rules.dynamicFamilies.some((family) => key.startsWith(family));
  return [...all].filter((key) => !used(key));
}

/** Texts in code that look like a key of ours, and are none. */
export function unknownKeys(
  locales: Locales,
  facts: ReadonlyMap<string, SourceFacts>,
  namespaces: readonly string[],
): string[] {
  const known = new Set(
    [...locales.values()].flatMap((texts) => [...texts.keys()].flatMap((key) => [key, baseOf(key)])),
  );
  return [...facts].flatMap(([path, { strings }]) =>
    strings
      .filter((text) => /^[a-z]+:[a-zA-Z][\w.]*$/.test(text) && namespaces.includes(text.split(':')[0] ?? ''))
      .filter((key) => !known.has(key))
      .map((key) => `${path}: ${key}`),
  );
}
