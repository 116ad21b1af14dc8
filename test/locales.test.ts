import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../src/shared/language.ts';
import { namespaces } from '../src/shared/translate.ts';
import * as texts from './locales/check-texts.ts';
import { type UsageRules, unknownKeys, unusedKeys } from './locales/check-usage.ts';
import { lix, runningText } from './locales/lix.ts';
import { readLocales } from './locales/read-locales.ts';
import { readTree } from './source/read-tree.ts';
import { sourceFacts } from './source/source-facts.ts';

const rules: UsageRules = {
  dynamicFamilies: [],
  bareFolders: [{ folder: 'src/playground/page/', namespace: 'playground' }],
};

const locales = readLocales(languages, readTree(['locales'], ['.json']));
const facts = new Map(
  [...readTree(['src'], ['.ts'])].map(([path, text]) => [path, sourceFacts(path, text)] as const),
);
const noticeFile = new URL('../locales/nb/notice.txt', import.meta.url);

describe('the texts people read', () => {
  test('every key is there in every language', () => {
    expect(texts.missingKeys(locales)).toEqual([]);
  });

  test('no text is empty', () => {
    expect(texts.emptyTexts(locales)).toEqual([]);
  });

  test('a text has the same variables in every language, and none is broken', () => {
    expect(texts.differentVariables(locales)).toEqual([]);
    expect(texts.brokenVariables(locales)).toEqual([]);
  });

  test('no text speaks of consent', () => {
    expect(texts.consentWords(locales)).toEqual([]);
  });

  test('every key is used by the code, and the code uses no other', () => {
    expect.soft(unusedKeys(locales, facts, rules)).toEqual([]);
    expect.soft(unknownKeys(locales, facts, namespaces)).toEqual([]);
  });

  test.each(['nb', 'nn'])('%s reads more easily than the notice', (language) => {
    const running = runningText(locales.get(language)?.values() ?? []);
    expect(lix(running)).toBeLessThan(lix(readFileSync(noticeFile, 'utf8')));
  });

  test('the notice is the one that was given, byte for byte', () => {
    const sum = createHash('sha256').update(readFileSync(noticeFile)).digest('hex');
    expect(sum).toBe('06931dd2cf2d54276d0f160f854cd91fdb72660d95bd64cf2f0f43c6ab76fa34');
  });
});
