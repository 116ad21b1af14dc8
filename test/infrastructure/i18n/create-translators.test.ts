import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createTranslators } from '../../../src/infrastructure/i18n/create-translators.ts';
import { languages } from '../../../src/shared/language.ts';
import type { TextKey } from '../../../src/shared/text-key.ts';
import type { Translate } from '../../../src/shared/translate.ts';

/** Texts of a test's own, under keys that exist. */
const folder = await mkdtemp(join(tmpdir(), 'lytt-texts-'));
for (const [language, texts] of Object.entries({
  nb: {
    greeting: 'Hei, {{name}}',
    items_one: '{{count}} sak',
    items_other: '{{count}} saker',
    onlyHere: 'bare <b>her</b>',
    same: 'common:same',
  },
  en: { greeting: 'Hi, {{name}}', items_one: '{{count}} item', items_other: '{{count}} items' },
})) {
  await mkdir(join(folder, language));
  await writeFile(join(folder, language, 'common.json'), JSON.stringify({ test: texts }));
}

/** The translator, for keys that only this test has. */
const loose = (translate: Translate) => (key: string, values?: Record<string, string | number>) => {
  const isKey = (text: string): text is TextKey => text.startsWith('common:');
  return isKey(key) ? translate(key, values) : '';
};
const strict = createTranslators({ folder, onMissing: 'throw' });
const lenient = createTranslators({ folder });

describe('texts', () => {
  test('are filled in, in the language asked for', () => {
    expect(loose(strict.nb)('common:test.greeting', { name: 'Kari' })).toBe('Hei, Kari');
    expect(loose(strict.en)('common:test.greeting', { name: 'Kari' })).toBe('Hi, Kari');
  });

  test('have a plural', () => {
    const inNorwegian = [0, 1, 2].map((count) => loose(strict.nb)('common:test.items', { count }));
    expect(inNorwegian).toEqual(['0 saker', '1 sak', '2 saker']);
  });

  test('are not escaped, and what is filled in is never read as a template', () => {
    const name = '<b>&$t(common:test.onlyHere){{name}}';
    expect(loose(strict.nb)('common:test.greeting', { name })).toBe(`Hei, ${name}`);
  });

  test('may be the very words of their key', () => {
    expect(loose(strict.nb)('common:test.same')).toBe('common:same');
  });

  test.each([
    ['a key that no language has', 'nb', 'common:test.nothing', {}],
    ['a key that another language has', 'en', 'common:test.onlyHere', {}],
    ['a language without the file', 'nn', 'common:test.greeting', { name: 'Kari' }],
    ['a variable that is left out', 'nb', 'common:test.greeting', {}],
  ] as const)('throw for %s, when asked to', (_what, language, key, values) => {
    expect(() => loose(strict[language])(key, values)).toThrow(/is missing$/);
  });

  test('come in Bokmål in production when a language lacks them', () => {
    expect(loose(lenient.en)('common:test.onlyHere')).toBe('bare <b>her</b>');
    expect(loose(lenient.nn)('common:test.items', { count: 1 })).toBe('1 sak');
    expect(loose(lenient.nb)('common:test.greeting')).toBe('Hei, ');
  });
});

describe("Lytt's own texts", () => {
  test('load in every language', () => {
    const translators = createTranslators({ onMissing: 'throw' });
    const all = languages.map((language) => translators[language]('common:button.continue'));
    expect(all.every((text) => text.length > 0)).toBe(true);
  });

  test('are asked for by keys that the compiler knows', () => {
    expectTypeOf<'common:button.continue'>().toExtend<TextKey>();
    expectTypeOf<'common:button.contniue'>().not.toExtend<TextKey>();
    expectTypeOf<'button.continue'>().not.toExtend<TextKey>();
    expectTypeOf<'common:button'>().not.toExtend<TextKey>();
    expectTypeOf<'notice:days'>().toExtend<TextKey>();
    expectTypeOf<'notice:days_one'>().not.toExtend<TextKey>();
    expectTypeOf<string>().not.toExtend<TextKey>();
  });
});
