import { expect, test } from 'vitest';
import { createTranslators } from '../../../src/infrastructure/i18n/create-translators.ts';
import { translatorFor } from '../../../src/playground/page/texts/translator.ts';
import { languages } from '../../../src/shared/language.ts';
import { readLocales } from '../../locales/read-locales.ts';
import { readTree } from '../../source/read-tree.ts';

const files = readTree(['locales'], ['.json']);
const read = (language: string) => JSON.parse(files.get(`locales/${language}/playground.json`) ?? '{}');

test.each(languages)('the page reads its texts in %s as i18next does', (language) => {
  const say = translatorFor(language, read(language));
  const server = createTranslators()[language];
  expect(say('pane.unread', { count: 1 })).toBe(server('playground:pane.unread', { count: 1 }));
  expect(say('pane.unread', { count: 3 })).toBe(server('playground:pane.unread', { count: 3 }));
  expect(say('composer.label', { name: '$& {{name}} <b>' })).toContain('$& {{name}} <b>');
  expect(say('page.honest')).toBe(server('playground:page.honest'));
});

test('there are texts in every language', () => {
  const locales = readLocales(languages, files);
  for (const language of languages) expect(locales.get(language)?.has('playground:page.honest')).toBe(true);
});
