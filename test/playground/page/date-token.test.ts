import { expect, test } from 'vitest';
import { fillDateTokens } from '../../../src/playground/page/slack/text/date-token.ts';

const seconds = Date.parse('2026-03-03T23:30:00Z') / 1000;
const reading = { locale: 'nb-NO', timeZone: 'Europe/Oslo', now: new Date('2026-03-04T08:00:00Z') };

test.each([
  ['{date_num}', '04.03.2026'],
  ['{date_long}', 'onsdag 4. mars 2026'],
  ['{date_short}', '4. mars 2026'],
  ['kl. {time}', 'kl. 00:30'],
  ['{date_pretty} kl. {time}', 'i dag kl. 00:30'],
  ['{ago}', 'for 8 timer siden'],
])('%s is filled in for a Norwegian reader', (pattern, filled) => {
  expect(fillDateTokens(seconds, pattern, reading)).toBe(filled);
});

test('the day is the reader’s own, not that of UTC', () => {
  const inLondon = { ...reading, locale: 'en-GB', timeZone: 'Europe/London' };
  expect(fillDateTokens(seconds, '{date_pretty}', inLondon)).toBe('yesterday');
});

test('a day further away is written out', () => {
  const later = { ...reading, now: new Date('2026-03-09T08:00:00Z') };
  expect(fillDateTokens(seconds, '{date_short_pretty}', later)).toBe('4. mars 2026');
});

test('a pattern without a known token gives way to the fallback', () => {
  expect(fillDateTokens(seconds, '{century}', reading)).toBeNull();
  expect(fillDateTokens(Number.NaN, '{date}', reading)).toBeNull();
});
