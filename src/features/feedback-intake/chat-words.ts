import { type Language, languages } from '../../shared/language.ts';

const helpWords = [
  'hei',
  'hallo',
  'halla',
  'heisann',
  'heia',
  'god dag',
  'god morgen',
  'hjelp',
  'hjelp meg',
  'help',
  'hello',
  'hi',
  'hey',
  'hej',
  'moi',
  'start',
  '?',
];
const formWords = ['tilbakemelding', 'gi tilbakemelding', 'feedback', 'give feedback'];
const statusWords = ['status', 'mine tilbakemeldinger', 'mine tilbakemeldingar', 'my feedback'];
const languageWords = ['språk', 'sprak', 'language'];
const privacyWords = ['personvern', 'privacy'];

const languageNames: Readonly<Record<string, Language>> = {
  bokmål: 'nb',
  norsk: 'nb',
  norwegian: 'nb',
  no: 'nb',
  nynorsk: 'nn',
  engelsk: 'en',
  english: 'en',
};

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\//u, '')
    .replace(/(?<=\p{L})[.!?]+$/u, '')
    .replace(/^(\?)+$/u, '?');

/** The language that a word names (`en`, `nynorsk`, `bokmål`); null when it names none that Lytt speaks. @internal */
export const languageOfWord = (word: string): Language | null => {
  const tidied = tidy(word);
  return languages.find((language) => language === tidied) ?? languageNames[tidied] ?? null;
};

export type FeedbackCommand =
  | 'form'
  | 'form-with-text'
  | 'status'
  | 'help'
  | 'language'
  | `language-${Language}`;

/** What `/tilbakemelding …` asks for. Only whole commands count: a sentence that begins with "status" is feedback. */
export const feedbackCommand = (text: string): FeedbackCommand => {
  const tidied = tidy(text);
  if (tidied === '') return 'form';
  if (statusWords.includes(tidied)) return 'status';
  if (helpWords.includes(tidied)) return 'help';
  const [first = '', second, ...rest] = tidied.split(' ');
  if (!languageWords.includes(first) || rest.length > 0) return 'form-with-text';
  const language = second === undefined ? null : languageOfWord(second);
  return language === null ? 'language' : `language-${language}`;
};

export type ChatCommand = Exclude<FeedbackCommand, 'form-with-text'> | 'privacy';

/**
 * What a message typed to the bot asks for when it is a command and not feedback; null otherwise. `tilbakemelding`
 * may stand before any of them, as it does in Slack's command.
 */
export const chatCommand = (text: string): ChatCommand | null => {
  const tidied = tidy(text);
  if (tidied === '') return null;
  if (formWords.includes(tidied)) return 'form';
  const [first = '', ...after] = tidied.split(' ');
  const command = feedbackCommand(formWords.includes(first) ? after.join(' ') : tidied);
  if (command !== 'form' && command !== 'form-with-text') return command;
  const [, ...rest] = after;
  return privacyWords.includes(first) && rest.length === 0 ? 'privacy' : null;
};

/** The words after a typed `personvern`; null when the message does not begin with it. */
export const afterPrivacyWord = (text: string): string | null => {
  const [first = '', ...rest] = tidy(text).split(' ');
  return privacyWords.includes(first) ? rest.join(' ') : null;
};

/** The words after a typed `personvern`; empty when there are none. */
export const afterFirstWord = (text: string): string => tidy(text).split(' ').slice(1).join(' ');
