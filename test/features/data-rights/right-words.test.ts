import { expect, test } from 'vitest';
import type { Right } from '../../../src/features/data-rights/right.ts';
import { rightOfWord } from '../../../src/features/data-rights/right-words.ts';

/** The table of sub-commands: Bokmål, Nynorsk, English, Swedish, Danish, Finnish. */
const table: readonly (readonly [Right, string])[] = [
  ['access', 'innsyn access my-data registerutdrag tillgång indsigt tiedot'],
  ['export', 'last-ned download export ladda-ner hent lataa'],
  ['rectify', 'rett correct rätta ret oikaise'],
  ['erase', 'slett delete radera slet poista'],
  ['restrict', 'begrens avgrens restrict begränsa begræns rajoita'],
  ['object', 'protester object invänd indsigelse vastusta'],
  ['complain', 'klage complain klagomål valitus'],
  ['recipients', 'mottakere mottakarar recipients mottagare modtagere vastaanottajat'],
  ['status', 'status'],
  ['info', 'info notice tietosuoja'],
];

test.each(table.flatMap(([right, words]) => words.split(' ').map((word) => [word, right] as const)))(
  '/personvern %s is %s',
  (word, right) => {
    expect(rightOfWord(word)).toBe(right);
    expect(rightOfWord(` ${word.toUpperCase()} `)).toBe(right);
  },
);

test('written apart or without Nordic letters', () => {
  expect(rightOfWord('last ned')).toBe('export');
  expect(rightOfWord('my data')).toBe('access');
  expect(rightOfWord('ratta')).toBe('rectify');
});

test.each(['', 'noe annet', 'innsynet', 'slett alt'])('%j names no right', (word) => {
  expect(rightOfWord(word)).toBeNull();
});
