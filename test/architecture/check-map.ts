import { posix } from 'node:path';

const inBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, inside]) => (inside === undefined ? [] : [inside]));

const rootFolders = /^(?:src|test|locales|prisma|manifests)\//;

/** Every folder that holds one of the files, and theirs. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** Paths the map names although nothing is there, and file names without their path. */
export function mapNamesNothing(map: string, paths: ReadonlySet<string>): string[] {
  const folders = foldersOf(paths);
  return inBackticks(map).flatMap((name) => {
    if (rootFolders.test(name)) {
      const there = name.endsWith('/') ? folders.has(name.slice(0, -1)) : paths.has(name);
      return there ? [] : [`${name} is named, but is not there`];
    }
    return /^[\w./-]+\.ts$/.test(name) ? [`${name} is named without its path from the root`] : [];
  });
}

/** Folders down to two levels in `src/` that the map leaves out; the second may be a word in its parent's row. */
export function mapLeavesOut(map: string, paths: ReadonlySet<string>): string[] {
  const rows = map.split('\n');
  const named = new Set(inBackticks(map));
  const inParentsRow = (folder: string): boolean => {
    const row = rows.find((line) => line.includes(`\`${posix.dirname(folder)}/\` |`));
    return (
      row !== undefined && new RegExp(`\\b${posix.basename(folder)}\\b`, 'i').test(row.split('|')[2] ?? '')
    );
  };
  return [...foldersOf(paths)]
    .filter((folder) => /^src\/[^/]+(?:\/[^/]+)?$/.test(folder))
    .filter((folder) => !named.has(`${folder}/`) && !inParentsRow(folder))
    .map((folder) => `${folder}/ is not in the map`);
}
