import { foldText } from './fold-text.ts';
import type { Right } from './right.ts';

/** The words after `/personvern`, in Norwegian (both), English, Swedish, Danish and Finnish. */
const words: Readonly<Record<Right, readonly string[]>> = {
  access: ['innsyn', 'access', 'my-data', 'registerutdrag', 'tillgång', 'indsigt', 'tiedot'],
  export: ['last-ned', 'download', 'export', 'ladda-ner', 'hent', 'lataa'],
  rectify: ['rett', 'correct', 'rätta', 'ret', 'oikaise'],
  erase: ['slett', 'delete', 'radera', 'slet', 'poista'],
  restrict: ['begrens', 'avgrens', 'restrict', 'begränsa', 'begræns', 'rajoita'],
  object: ['protester', 'object', 'invänd', 'indsigelse', 'vastusta'],
  complain: ['klage', 'complain', 'klagomål', 'valitus'],
  recipients: ['mottakere', 'mottakarar', 'recipients', 'mottagare', 'modtagere', 'vastaanottajat'],
  status: ['status'],
  info: ['info', 'notice', 'tietosuoja'],
};

const wordKey = (text: string): string => foldText(text).replace(/[ _]/g, '-');

const byWord = new Map<string, Right>();
for (const right of Object.keys(words)) {
  if (isRight(right)) for (const word of words[right]) byWord.set(wordKey(word), right);
}

function isRight(value: string): value is Right {
  return value in words;
}

/** The right that a sub-command names, in any of six languages; null when it names none. */
export const rightOfWord = (text: string): Right | null => byWord.get(wordKey(text)) ?? null;
