import { posix } from 'node:path';
import type { SourceFacts } from '../source/source-facts.ts';
import { importTable, nodeModulesForPureCode, ownFolder, packagePlaces, pureCode } from './import-table.ts';

const within = (path: string, place: string): boolean => {
  if (place.endsWith('/*.ts')) return posix.dirname(path) === posix.dirname(place);
  return place.endsWith('/') ? path.startsWith(place) : path === place;
};
const withinAny = (path: string, places: readonly string[] = []) =>
  places.some((place) => within(path, place));

function mayImportOurs(path: string, target: string, typeOnly: boolean): boolean {
  const rule = importTable.find(({ from }) => withinAny(path, from));
  if (rule === undefined) return false;
  const own = ownFolder(path);
  // Files right in `platforms/` are everybody's; they themselves may not know one platform.
  if (own !== 'src/platforms/' && target.startsWith(own)) return true;
  return withinAny(target, rule.may) || (typeOnly && withinAny(target, rule.typesOf));
}

function mayImportPackage(path: string, name: string): boolean {
  if (name.startsWith('node:')) {
    if (path.startsWith('src/playground/page/')) return false;
    return !withinAny(path, pureCode) || nodeModulesForPureCode.includes(name);
  }
  const places = Object.entries(packagePlaces).find(([pattern]) =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || name.startsWith(`${pattern}/`),
  )?.[1];
  return withinAny(path, places);
}

/** Every import in `src/` that the table does not allow, as `file → what it imports`. */
export function forbiddenImports(facts: ReadonlyMap<string, SourceFacts>): string[] {
  const offenders: string[] = [];
  for (const [path, { imports }] of facts) {
    if (!path.startsWith('src/')) continue;
    for (const { from, typeOnly } of imports) {
      const ours = from.startsWith('.');
      const target = ours ? posix.join(posix.dirname(path), from) : from;
      const allowed = ours ? mayImportOurs(path, target, typeOnly) : mayImportPackage(path, target);
      if (!allowed) offenders.push(`${path} → ${target}${typeOnly ? ' (types)' : ''}`);
    }
  }
  return offenders;
}

/** Only one file reads the environment, so that every setting is checked and listed there. */
export const environmentReaders = (facts: ReadonlyMap<string, SourceFacts>): string[] =>
  [...facts]
    .filter(([path, { readsEnvironment }]) => path.startsWith('src/') && readsEnvironment)
    .map(([path]) => path)
    .filter((path) => path !== 'src/config/env.ts');
