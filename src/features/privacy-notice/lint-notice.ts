import { type Oddity, oddPhrases } from './notice-oddities.ts';

interface Duty {
  readonly isMet: RegExp;
  readonly says: string;
  readonly suggestion: string;
}

/** What a notice has to say (GDPR art. 13 and 21(4)). What is lacking, the supplement says. */
const duties: readonly Duty[] = [
  {
    isMet: /(rett til|kan|be om)[^.]*\b(slett|få slettet|sletting|bli glemt)/i,
    says: 'the right to erasure is lacking (GDPR art. 13(2)(b) and 17)',
    suggestion: 'Du kan be om at opplysningene blir slettet.',
  },
  {
    isMet: /protester|innsigelse/i,
    says: 'the right to object is lacking (GDPR art. 13(2)(b) and 21(4))',
    suggestion: 'Du kan når som helst protestere mot bruken av opplysningene.',
  },
  {
    isMet: /frivillig/i,
    says: 'that it is voluntary is lacking (GDPR art. 13(2)(e))',
    suggestion: 'Det er frivillig å gi tilbakemelding.',
  },
  {
    isMet: /\d+\s*(dag|måned|år)/i,
    says: 'how long it is kept is lacking (GDPR art. 13(2)(a))',
    suggestion: 'say a period, such as 90 dager',
  },
  {
    isMet: /personvernombud/i,
    says: 'the data protection officer is lacking (GDPR art. 13(1)(b))',
    suggestion: 'give the officer’s contact, or say that there is none',
  },
  {
    isMet: /automatisk/i,
    says: 'automated decisions are not mentioned (GDPR art. 13(2)(f))',
    suggestion: 'Ingen avgjørelser tas automatisk.',
  },
  {
    isMet: /org\.?\s?nr|organisasjonsnummer/i,
    says: 'who the controller is, as a legal entity, is lacking (GDPR art. 13(1)(a))',
    suggestion: 'give name, organisation number and address',
  },
];

/**
 * Names what is odd in a notice, or lacking in it, by line; it never changes it. The text is the controller's.
 * @param bytes the file as it is
 * @throws TypeError when the bytes are not UTF-8
 */
export const lintNotice = (bytes: Uint8Array): readonly Oddity[] => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = text.split('\n');
  return [
    ...lines.flatMap((line, index) => oddCharacters(line, index + 1)),
    ...(text.endsWith('\n') ? [] : [noFinalNewline(lines.length)]),
    ...oddPhrases(lines.map((line) => line.replaceAll('\u00A0', ' ').trimEnd())),
    ...duties
      .filter(({ isMet }) => !isMet.test(text))
      .map(({ says, suggestion }) => ({ line: 0, found: null, says, suggestion })),
  ].sort((one, other) => one.line - other.line);
};

const noFinalNewline = (line: number): Oddity => ({
  line,
  found: null,
  says: 'the file does not end with a newline',
  suggestion: 'end it with one',
});

const invisible: readonly (readonly [RegExp, string])[] = [
  [/\u00A0/, 'U+00A0 (no-break space)'],
  [/\r/, 'U+000D (carriage return)'],
  [/\uFEFF/, 'U+FEFF (byte order mark)'],
  [/[\u200B-\u200F\u202A-\u202E\u2060]/, 'an invisible character'],
];

const oddCharacters = (line: string, number: number): readonly Oddity[] =>
  invisible.flatMap(([pattern, name]) => {
    const at = line.search(pattern);
    if (at < 0) return [];
    const says = at === line.length - 1 ? 'at the end of the line' : `at character ${at + 1} of the line`;
    return [{ line: number, found: name, says, suggestion: 'a plain space, or nothing' }];
  });
