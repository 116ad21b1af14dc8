import { describe, expect, test } from 'vitest';
import { sourceFacts } from '../source/source-facts.ts';
import * as texts from './check-texts.ts';
import { type UsageRules, unknownKeys, unusedKeys } from './check-usage.ts';
import { lix, runningText } from './lix.ts';
import { readLocales } from './read-locales.ts';

const read = (nb: object, en: object) =>
  readLocales(
    ['nb', 'en'],
    new Map([
      ['locales/nb/author.json', JSON.stringify(nb)],
      ['locales/en/author.json', JSON.stringify(en)],
    ]),
  );
const factsOf = (path: string, text: string) => new Map([[path, sourceFacts(path, text)]]);
const rules: UsageRules = {
  dynamicFamilies: ['author:kind.'],
  bareFolders: [{ folder: 'src/page/', namespace: 'author' }],
};

describe('the test of the texts finds what is planted', () => {
  test('a key that a language lacks', () => {
    const locales = read(
      { button: { save: 'Lagre', stop: 'Stopp' } },
      { button: { save: 'Save' }, more: 'More' },
    );
    expect(texts.missingKeys(locales)).toEqual(['nb lacks author:more', 'en lacks author:button.stop']);
  });

  test('an empty text, and a value that is no text', () => {
    expect(texts.emptyTexts(read({ a: ' ' }, { a: 'A' }))).toEqual(['nb author:a is empty']);
    expect(() => read({ a: ['A'] }, {})).toThrow('author:a is neither a text nor a group of texts');
  });

  test('variables that differ, though one may be written as a word', () => {
    const locales = read(
      { a: '{{name}} og {{when, date}}', n_one: 'én sak', n_other: '{{count}} saker' },
      { a: '{{name}} and {{date}}', n_one: '{{count}} item', n_other: 'items' },
    );
    expect(texts.differentVariables(locales)).toEqual([
      'author:a: nb has {name, when}, en has {date, name}',
      'author:n_other: nb has {count}, en has {}',
    ]);
  });

  test.each(['{name}', '{{name}', '{{na me}}', '}'])('a broken variable: %s', (text) => {
    expect(texts.brokenVariables(read({ a: text }, { a: '{{name}}' }))).toEqual([`nb author:a: ${text}`]);
  });

  test.each(['Jeg samtykker', 'Godta', 'Eg aksepterer', 'I consent', 'Accept all'])('consent: %s', (text) => {
    expect(texts.consentWords(read({ a: text }, { a: 'Fortsett' }))).toEqual([`nb author:a: ${text}`]);
  });

  test('a key nobody uses, and one that does not exist', () => {
    const locales = read(
      {
        used: 'A $t(author:inside)',
        inside: 'B',
        bare: 'C',
        n_one: 'D',
        n_other: 'E',
        kind: { bug: 'F' },
        left: 'G',
      },
      {},
    );
    const facts = new Map([
      ...factsOf(
        'src/a.ts',
        "t('author:used'); t(`author:n`); t('author:gone'); t('notice:gone'); t('other:thing'); // author:left",
      ),
      ...factsOf('src/page/b.ts', "say('bare')"),
    ]);
    expect(unusedKeys(locales, facts, rules)).toEqual(['author:left']);
    expect(unknownKeys(locales, facts, ['author', 'notice'])).toEqual([
      'src/a.ts: author:gone',
      'src/a.ts: notice:gone',
    ]);
  });

  test('heavy words weigh more than plain ones, and labels nothing', () => {
    const plain = 'Vi tar vare på det du skriver. Du kan slette det når du vil.';
    const heavy =
      'Behandlingsansvarlig virksomhet gjennomfører personopplysningsbehandling etter interesseavveiing her nå.';
    expect(lix(plain)).toBeLessThan(30);
    expect(lix(heavy)).toBeGreaterThan(60);
    expect(runningText(['Personvernombud', plain])).toBe(plain);
    expect(lix('')).toBe(0);
  });
});
