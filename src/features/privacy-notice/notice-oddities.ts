/** Something in a notice that a reader or a lawyer would stumble over. */
export interface Oddity {
  /** Counted from 1; 0: about the text as a whole. */
  readonly line: number;
  /** What stands there; null: something that is lacking. */
  readonly found: string | null;
  readonly says: string;
  readonly suggestion: string;
}

interface Phrase {
  readonly pattern: RegExp;
  readonly says: string;
  readonly suggestion: string;
}

/** Words and phrases, as they stand in the shipped text and in others of its family. */
const phrases: readonly Phrase[] = [
  {
    pattern: /er det kan det være vi deler/,
    says: 'the sentence is broken',
    suggestion: 'kan det være at vi deler',
  },
  {
    pattern: /det juridisk grunnlaget/,
    says: 'the adjective is not in the definite form',
    suggestion: 'det rettslige grunnlaget',
  },
  {
    pattern: /sikre oss at/,
    says: 'not an idiom',
    suggestion: 'forsikre oss om at',
  },
  {
    pattern: /prisliste/,
    says: 'a price list is not data about a person; “pricing plan” is meant',
    suggestion: 'prisplan',
  },
  { pattern: /brukernavn\/id\b/, says: 'an abbreviation in small letters', suggestion: 'brukernavn/ID' },
  {
    pattern: /for å [^.]*for å [^.]*for å /,
    says: 'three purposes stacked in one sentence',
    suggestion: 'a sentence, or a list, for each purpose',
  },
  {
    pattern: /[Dd]et juridiske grunnlaget/,
    says: 'the law says “rettslig grunnlag” (GDPR art. 6 and 13)',
    suggestion: 'det rettslige grunnlaget',
  },
  {
    pattern: /legitime interesse/,
    says: 'the law says “berettiget interesse” (GDPR art. 6(1)(f))',
    suggestion: 'berettigede interesse',
  },
  {
    pattern: /Visma-gruppen/,
    says: 'Visma’s other texts call it something else',
    suggestion: 'Visma-konsernet',
  },
  {
    pattern: /databehandleravtaler med slike parter/,
    says: 'fits processors only; a partner may be a controller, with whom it is the wrong agreement',
    suggestion: 'say which recipients are processors and which are not',
  },
  {
    pattern: /hovedsakelig til innenfor EU\/EØS/,
    says: 'vague: no list and no countries (GDPR art. 13(1)(f))',
    suggestion: 'name the recipients and their countries, as the supplement does',
  },
  {
    pattern: /be om tilgang/,
    says: 'the law says “innsyn” (GDPR art. 15)',
    suggestion: 'be om innsyn i',
  },
  { pattern: /\bkorrigere\b/, says: 'the law says “retting” (GDPR art. 16)', suggestion: 'rette' },
  {
    pattern: /i vår personvernerklæring\.?\s*$/,
    says: 'the link was lost; in plain text nobody can follow it',
    suggestion: 'give the address, as the supplement does',
  },
  {
    pattern: /ikke avgrenset til/,
    says: 'an open-ended list; it says too little about what is kept',
    suggestion: 'begrenset til, or better: a closed list',
  },
  {
    pattern: /fra kunder$/,
    says: 'the people it is about are users, often a customer’s employees',
    suggestion: 'fra kunder og brukere',
  },
];

/** Oddities in the words of a notice, by line. */
export const oddPhrases = (lines: readonly string[]): readonly Oddity[] =>
  lines.flatMap((text, index) =>
    phrases.flatMap(({ pattern, says, suggestion }) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [{ line: index + 1, found: found.trim(), says, suggestion }];
    }),
  );
