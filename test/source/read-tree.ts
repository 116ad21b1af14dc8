import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files by their path from the repository's root, with `/` on every system. */
export type Tree = ReadonlyMap<string, string>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const leftOut = ['src/infrastructure/database/generated/', 'node_modules/'];

/** Reads every file under the folders named whose name ends as asked; generated code is left out. */
export function readTree(folders: readonly string[], endings: readonly string[]): Tree {
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !leftOut.some((part) => path.includes(part)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
