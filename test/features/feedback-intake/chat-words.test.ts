import { expect, test } from 'vitest';
import {
  afterFirstWord,
  chatCommand,
  feedbackCommand,
  languageOfWord,
} from '../../../src/features/feedback-intake/chat-words.ts';

test.each([
  ['', 'form'],
  ['   ', 'form'],
  ['status', 'status'],
  ['STATUS', 'status'],
  ['hjelp', 'help'],
  ['?', 'help'],
  ['???', 'help'],
  ['språk en', 'language-en'],
  ['språk nynorsk', 'language-nn'],
  ['språk bokmål', 'language-nb'],
  ['language English', 'language-en'],
  ['språk', 'language'],
  ['språk klingon', 'language'],
  ['status på bestillingen vises ikke', 'form-with-text'],
  ['språk i menyen er feil', 'form-with-text'],
  ['hjelpeteksten mangler', 'form-with-text'],
] as const)('/tilbakemelding %j is %s', (text, command) => {
  expect(feedbackCommand(text)).toBe(command);
});

test.each([
  ['hei', 'help'],
  ['Hei!', 'help'],
  ['Hallo', 'help'],
  ['hjelp', 'help'],
  ['help', 'help'],
  ['?', 'help'],
  ['status', 'status'],
  ['språk en', 'language-en'],
  ['personvern', 'privacy'],
  ['/personvern innsyn', 'privacy'],
  ['privacy access', 'privacy'],
  ['tilbakemelding', 'form'],
  ['Tilbakemelding!', 'form'],
  ['/tilbakemelding', 'form'],
  ['give feedback', 'form'],
  ['tilbakemelding status', 'status'],
  ['feedback help', 'help'],
  ['tilbakemelding språk nynorsk', 'language-nn'],
  ['tilbakemelding på fakturaen', null],
  ['tilbakemelding personvern', null],
  ['Hei, knappen virker ikke', null],
  ['personvern er viktig for oss', null],
  ['Fakturaen er feil', null],
  ['', null],
] as const)('typed in the chat, %j is %s', (text, command) => {
  expect(chatCommand(text)).toBe(command);
});

test('the word after the first', () => {
  expect(afterFirstWord('Personvern  Innsyn')).toBe('innsyn');
  expect(afterFirstWord('personvern')).toBe('');
});

test('languages by code and by name', () => {
  expect(['nb', 'NN', 'en', 'engelsk', 'no', 'svenska'].map(languageOfWord)).toEqual([
    'nb',
    'nn',
    'en',
    'en',
    'nb',
    null,
  ]);
});
