import { describe, expect, test } from 'vitest';
import { sourceFacts } from '../source/source-facts.ts';
import * as files from './check-files.ts';
import { environmentReaders, forbiddenImports } from './check-imports.ts';
import { mapLeavesOut, mapNamesNothing } from './check-map.ts';
import { missingTwins } from './check-platform-twins.ts';

const factsOf = (path: string, text: string) => new Map([[path, sourceFacts(path, text)]]);
const lines = (count: number) => 'x\n'.repeat(count);

describe('the architecture test finds what is planted', () => {
  test.each([
    ['src/features/routing/leak.ts', "import { PrismaClient } from '@prisma/client';", '@prisma/client'],
    ['src/features/routing/leak.ts', "import type { App } from '@slack/bolt';", '@slack/bolt (types)'],
    ['src/features/routing/leak.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
    ['src/features/routing/leak.ts', "import { a } from '../follow-up/a.ts';", 'src/features/follow-up/a.ts'],
    ['src/features/a/leak.ts', "const a = await import('../../config/env.ts');", 'src/config/env.ts'],
    [
      'src/features/a/leak.ts',
      "type A = import('../../infrastructure/a.ts').A;",
      'src/infrastructure/a.ts (types)',
    ],
    ['src/platforms/slack/leak.ts', "import { a } from '../teams/a.ts';", 'src/platforms/teams/a.ts'],
    [
      'src/platforms/slack/leak.ts',
      "import '../../infrastructure/http/server.ts';",
      'src/infrastructure/http/server.ts',
    ],
    ['src/platforms/leak.ts', "import { a } from './slack/a.ts';", 'src/platforms/slack/a.ts'],
    [
      'src/infrastructure/queue/leak.ts',
      "import { routeFeedback } from '../../features/routing/route-feedback.ts';",
      'src/features/routing/route-feedback.ts',
    ],
    ['src/infrastructure/queue/leak.ts', "import { a } from '../../platforms/a.ts';", 'src/platforms/a.ts'],
    ['src/infrastructure/queue/leak.ts', "import pg from 'pg';", 'pg'],
    [
      'src/shared/leak.ts',
      "import { a } from '../features/privacy-notice/a.ts';",
      'src/features/privacy-notice/a.ts',
    ],
    ['src/config/leak.ts', "export { a } from '../features/routing/a.ts';", 'src/features/routing/a.ts'],
    ['src/playground/leak.ts', "import { a } from '../platforms/screen.ts';", 'src/platforms/screen.ts'],
    ['src/playground/page/leak.ts', "import { a } from '../slack/a.ts';", 'src/playground/slack/a.ts'],
    ['src/playground/page/leak.ts', "import 'node:buffer';", 'node:buffer'],
    ['src/infrastructure/http/leak.ts', "import.meta.resolve('left-pad');", 'left-pad'],
    ['src/app.ts', "import { a } from '../test/fakes/a.ts';", 'test/fakes/a.ts'],
    ['src/lost.ts', "import { a } from './shared/ids.ts';", 'src/shared/ids.ts'],
  ])('an import out of place: %s: %s', (path, text, target) => {
    expect(forbiddenImports(factsOf(path, text))).toEqual([`${path} → ${target}`]);
  });

  test.each([
    ['src/platforms/slack/a.ts', "import { a } from '../screen.ts'; import { App } from '@slack/bolt';"],
    ['src/features/routing/a.ts', "import { a } from '../feedback-intake/a.ts'; import 'node:crypto';"],
    [
      'src/features/workspace/a.ts',
      "import { a } from '../privacy-notice/a.ts'; import { b } from './b.ts';",
    ],
    [
      'src/infrastructure/database/a.ts',
      "import type { A } from '../../features/routing/a.ts'; import 'pg';",
    ],
    ['src/app.ts', "import { a } from './platforms/slack/a.ts'; // import '../test/a.ts'"],
    ['src/cli/migrate.ts', "import { a } from '../infrastructure/database/a.ts'; import 'commander';"],
  ])('an import in its place is let through: %s', (path, text) => {
    expect(forbiddenImports(factsOf(path, text))).toEqual([]);
  });

  test.each([
    'process.env.A',
    "process['env']",
    "import { env } from 'node:process'",
    'const { env } = process',
  ])('a second reader of the environment: %s', (text) => {
    expect(environmentReaders(factsOf('src/shared/a.ts', text))).toEqual(['src/shared/a.ts']);
    expect(environmentReaders(factsOf('src/config/env.ts', text))).toEqual([]);
  });

  test('a file of 301 lines, and long files in general', () => {
    const tree = new Map([
      ['src/a.ts', lines(301)],
      ['src/b.ts', lines(300)],
      ['test/c.ts', lines(1)],
    ]);
    expect(files.tooLong(tree)).toEqual(['src/a.ts: 301 lines, at most 300']);
    expect(files.medianLength(tree)).toBe(300.5);
    expect(files.medianLength(new Map())).toBe(0);
  });

  test('names that are not kebab-case', () => {
    const bad = ['src/fooBar.ts', 'src/Foo.ts', 'src/snake_case.ts', 'src/Folder/a.ts', 'test/a.spec.ts'];
    const good = ['src/a.ts', 'src/a-b2.ts', 'test/a-b.test.ts', 'test/browser/a.browser.ts', 'src/a/b.d.ts'];
    expect(files.badlyNamed(new Map([...bad, ...good].map((path) => [path, ''])))).toEqual(bad);
  });

  test.each(['export default 1;', 'const a = 1; export { a as default };', 'export default function () {}'])(
    'a default export: %s',
    (text) => {
      expect(files.defaultExports(factsOf('src/a.ts', text))).toEqual(['src/a.ts']);
    },
  );

  test.each(["export * from './b.ts';", "export { b } from './b.ts';", "export type { B } from './b.ts';"])(
    'something passed on: %s',
    (text) => {
      expect(files.passedOn(factsOf('src/a.ts', text))).toEqual(['src/a.ts passes on ./b.ts']);
    },
  );

  test.each(['x as Foo', 'x as unknown', '<Foo>x', 'x!'])('a cast: %s', (cast) => {
    const text = `const a = ${cast}; const fine = ['a'] as const; const sound = {} satisfies object;`;
    expect(files.silencingCasts(factsOf('src/a.ts', text))).toEqual([`src/a.ts: ${cast}`]);
  });

  test('a map that names nothing, and one that leaves a folder out', () => {
    const map = '| `src/infrastructure/` | database, queue |\n`src/gone.ts` `gone.ts` `src/features/`';
    const paths = new Set([
      'src/infrastructure/queue/a.ts',
      'src/infrastructure/http/b.ts',
      'src/features/a.ts',
    ]);
    expect(mapNamesNothing(map, paths)).toEqual([
      'src/gone.ts is named, but is not there',
      'gone.ts is named without its path from the root',
    ]);
    expect(mapLeavesOut(map, paths)).toEqual(['src/infrastructure/http/ is not in the map']);
  });

  test('a platform without its twin', () => {
    const paths = [
      'src/platforms/slack/schema.ts',
      'src/platforms/slack/own.ts',
      'src/platforms/teams/schema.ts',
      'src/platforms/slack/listeners/one.ts',
      'src/platforms/teams/listeners/one.ts',
      'src/platforms/slack/sending/in-its-own-way.ts',
      'src/platforms/slack/messages/kit/in-its-own-way.ts',
    ];
    expect(missingTwins(paths, {})).toEqual([
      'src/platforms/teams/own.ts is missing: src/platforms/slack/own.ts exists',
    ]);
    expect(missingTwins(paths, { slack: { 'own.ts': 'Teams has no such thing' } })).toEqual([]);
    expect(missingTwins(['src/platforms/slack/schema.ts', 'src/platforms/slack/own.ts'])).toEqual([]);
    expect(
      missingTwins([...paths, 'src/platforms/teams/messages/two.ts'], { slack: { 'own.ts': '' } }),
    ).toEqual(['src/platforms/slack/messages/two.ts is missing: src/platforms/teams/messages/two.ts exists']);
  });
});
