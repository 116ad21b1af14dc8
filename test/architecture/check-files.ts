import { posix } from 'node:path';
import type { Tree } from '../source/read-tree.ts';
import type { SourceFacts } from '../source/source-facts.ts';

const mostLines = 300;
export const medianLines = 60;

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Files too long to be read at one sitting. */
export const tooLong = (tree: Tree): string[] =>
  [...tree]
    .filter(([, text]) => linesOf(text) > mostLines)
    .map(([path, text]) => `${path}: ${linesOf(text)} lines, at most ${mostLines}`);

/** The median length of the files in `src/`; 0 when there are none. */
export function medianLength(tree: Tree): number {
  const lengths = [...tree]
    .filter(([path]) => path.startsWith('src/') && path.endsWith('.ts'))
    .map(([, text]) => linesOf(text))
    .sort((a, b) => a - b);
  const upper = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const lower = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|browser|d))?\.[a-z0-9]+$/;
const kebabFolder = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Files and folders that are not named in kebab-case. */
export const badlyNamed = (tree: Tree): string[] =>
  [...tree.keys()].filter((path) => {
    const folders = posix.dirname(path).split('/');
    return !kebab.test(posix.basename(path)) || !folders.every((folder) => kebabFolder.test(folder));
  });

/** A name says what a thing is wherever it is used: nothing is exported as `default`. */
export const defaultExports = (facts: ReadonlyMap<string, SourceFacts>): string[] =>
  [...facts].filter(([, { hasDefaultExport }]) => hasDefaultExport).map(([path]) => path);

/** A thing is imported from the file that holds it: nothing is passed on. */
export const passedOn = (facts: ReadonlyMap<string, SourceFacts>): string[] =>
  [...facts].flatMap(([path, { reExports }]) => reExports.map((from) => `${path} passes on ${from}`));

/** Casts silence the compiler, so there are none; `as const` is none. */
export const silencingCasts = (facts: ReadonlyMap<string, SourceFacts>): string[] =>
  [...facts].flatMap(([path, { casts }]) => casts.map((cast) => `${path}: ${cast}`));
