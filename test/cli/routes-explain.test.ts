import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliIn, exampleFolder } from './run-in-folder.ts';

const folder = await exampleFolder();
const explain = (...args: string[]) =>
  cliIn(folder, { LYTT_CONFIG: 'routes.yaml' }).run('routes', 'explain', ...args);

beforeAll(async () => {
  const yaml = await readFile(join(folder, 'lytt.yaml'), 'utf8');
  const routes = [
    'routes:',
    '  - { when: { application: eaccounting, kind: [bug, complaint] }, to: [billing] }',
    '  - { when: { country: SE, contains: [faktura, invoice] }, to: [billing, product] }',
    '  - { when: { language: en }, to: product }',
    '',
  ];
  await writeFile(join(folder, 'routes.yaml'), `${routes.join('\n')}${yaml}`);
});

describe('lytt routes explain', () => {
  test('names the rule that wins, its line, and what made it match', async () => {
    const { code, out } = await explain('--application', 'eaccounting', '--kind', 'bug', '--language', 'en');
    expect(code).toBe(0);
    expect(out).toEqual([
      'To billing: rule 1 (line 2) matches first.',
      '  rule 1 (line 2) → billing: matches, application is eaccounting, kind is bug',
      '  rule 2 (line 3) → billing, product: not reached',
      '  rule 3 (line 4) → product: not reached, though it matches too',
    ]);
  });

  test('says why the others did not, and which words were found', async () => {
    const { out } = await explain('--country', 'SE', '--text', 'Fakturan saknar moms', '--kind', 'question');
    expect(out.slice(0, 3)).toEqual([
      'To billing and product: rule 2 (line 3) matches first.',
      '  rule 1 (line 2) → billing: does not match, application is unknown (wants eaccounting), kind is question (wants bug or complaint)',
      '  rule 2 (line 3) → billing, product: matches, country is SE, the text contains faktura',
    ]);
  });

  test('tells when the fallback takes it', async () => {
    const { out } = await explain('--text', 'hei');
    expect(out[0]).toBe('To product: no rule matches, so the fallback takes it.');
    expect(out[2]).toBe(
      '  rule 2 (line 3) → billing, product: does not match, country is unknown (wants SE), the text has none of faktura, invoice',
    );
  });

  test('refuses words that could match nothing', async () => {
    const { code, err } = await explain(
      '--application',
      'eacounting',
      '--kind',
      'rant',
      '--language',
      'sv',
      '--platform',
      'slak',
    );
    expect(code).toBe(2);
    expect(err).toEqual([
      '--application is "eacounting"; did you mean "eaccounting"?',
      '--kind is "rant"; it must be bug, wish, complaint, praise, question or other.',
      '--language is "sv"; it must be nb, nn or en.',
      '--platform is "slak"; did you mean "slack"?',
    ]);
  });
});
