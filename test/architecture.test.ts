import { describe, expect, test } from 'vitest';
import * as files from './architecture/check-files.ts';
import { environmentReaders, forbiddenImports } from './architecture/check-imports.ts';
import { mapLeavesOut, mapNamesNothing } from './architecture/check-map.ts';
import { missingTwins } from './architecture/check-platform-twins.ts';
import { readTree } from './source/read-tree.ts';
import { sourceFacts } from './source/source-facts.ts';

const code = readTree(['src', 'test'], ['.ts', '.tsx', '.js', '.css', '.html']);
const facts = new Map(
  [...code].filter(([path]) => /\.tsx?$/.test(path)).map(([path, text]) => [path, sourceFacts(path, text)]),
);
const everything = readTree(['src', 'test', 'locales', 'prisma', 'manifests'], ['']);
const map = everything.get('src/README.md') ?? '';

describe('the layout of the code', () => {
  test('imports only go where the table lets them', () => {
    expect(forbiddenImports(facts)).toEqual([]);
  });

  test('one file reads the environment', () => {
    expect(environmentReaders(facts)).toEqual([]);
  });

  test('no file is over 300 lines, and half of those in src are 60 or fewer', () => {
    expect.soft(files.tooLong(code)).toEqual([]);
    expect(files.medianLength(code)).toBeLessThanOrEqual(files.medianLines);
  });

  test('files and folders are named in kebab-case', () => {
    expect(files.badlyNamed(code)).toEqual([]);
  });

  test('everything is exported by name, from the file that holds it', () => {
    expect.soft(files.defaultExports(facts)).toEqual([]);
    expect(files.passedOn(facts)).toEqual([]);
  });

  test('no cast silences the compiler', () => {
    expect(files.silencingCasts(facts)).toEqual([]);
  });

  test('src/README.md names real files, and every folder', () => {
    expect(map).toContain('## The map');
    expect(map).toContain('## The life of one message');
    expect.soft(mapNamesNothing(map, new Set(everything.keys()))).toEqual([]);
    expect.soft(mapLeavesOut(map, new Set(code.keys()))).toEqual([]);
  });

  test('Slack and Teams have the same files', () => {
    expect(missingTwins(code.keys())).toEqual([]);
  });
});
