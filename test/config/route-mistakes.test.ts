import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes-in-yaml.ts';

describe('routes in lytt.yaml', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a mistyped destination',
      'to: [billing]',
      'to: [biling]',
      [
        '64: routes no. 1: to no. 1 is "biling", which is not among the destinations; did you mean "billing"?',
      ],
    ],
    [
      'an unknown destination',
      'to: [billing]',
      'to: [sales]',
      [
        '64: routes no. 1: to no. 1 is "sales", which is not among the destinations; the destinations are billing, product and privacy.',
      ],
    ],
    [
      'nowhere',
      'to: [billing]',
      'to: []',
      ['64: routes no. 1: to is an empty list; it must be the key of a destination, or a list of them'],
    ],
    [
      'to left out',
      '    to: [billing]\n',
      '',
      ['63: routes no. 1: to is missing; it must be the key of a destination, or a list of them'],
    ],
    [
      'a destination twice',
      'to: [billing, product]',
      'to: [billing, billing]',
      ['66: routes no. 2 names "billing" twice; keep one of them'],
    ],
    [
      'a mistyped kind',
      'kind: [bug, complaint]',
      'kind: [bugs, complaint]',
      ['63: routes no. 1: when.kind no. 1 is "bugs"; did you mean "bug"?'],
    ],
    [
      'an unknown kind',
      'kind: [bug, complaint]',
      'kind: rant',
      ['63: routes no. 1: when.kind is "rant"; it must be bug, wish, complaint, praise, question or other.'],
    ],
    [
      'no kind',
      'kind: [bug, complaint]',
      'kind: []',
      ['63: routes no. 1: when.kind is an empty list; it must be a kind of feedback, or a list of them'],
    ],
    [
      'a mistyped condition',
      'kind: [bug, complaint]',
      'kinds: [bug, complaint]',
      ['63: routes no. 1: when.kinds is not a key; did you mean "kind"?'],
    ],
    [
      'a mistyped application',
      'application: eaccounting',
      'application: eacounting',
      [
        '63: routes no. 1: when.application is "eacounting", which is not among the applications; did you mean "eaccounting"?',
      ],
    ],
    [
      'a country by name',
      'when: { country: SE,',
      'when: { country: Sverige,',
      ['65: routes no. 2: when.country is "Sverige"; did you mean "SE"?'],
    ],
    [
      'a rule that takes everything, above others',
      'when: { application: eaccounting, kind: [bug, complaint] }',
      'when: {}',
      [
        '63: routes no. 1 asks for nothing, so it takes everything and no rule below it can ever match; put it last, or leave it to fallback',
      ],
    ],
    [
      'a rule that an earlier one leaves nothing',
      'when: { country: SE, contains: [faktura, invoice] }',
      'when: { application: eaccounting, kind: bug, contains: faktura }',
      [
        '65: routes no. 2 can never match, because no. 1 (line 63) takes all that it would; put it above that one, or take it out',
      ],
    ],
    [
      'words that an earlier rule has taken',
      'when: { language: en, platform: slack }',
      'when: { country: SE, contains: [Fakturaen] }',
      [
        '69: routes no. 4 can never match, because no. 2 (line 65) takes all that it would; put it above that one, or take it out',
      ],
    ],
    [
      'every kind is no condition',
      'when: { application: eaccounting, kind: [bug, complaint] }',
      'when: { kind: [bug, wish, complaint, praise, question, other] }',
      [
        '63: routes no. 1 asks for nothing, so it takes everything and no rule below it can ever match; put it last, or leave it to fallback',
      ],
    ],
    [
      'routes without a value',
      /routes:[\s\S]*?\n\n/,
      'routes:\n\n',
      ['62: routes is empty; it must be a list of rules, each with when and to'],
    ],
    [
      'one rule that is no list',
      /routes:[\s\S]*?\n\n/,
      'routes: { to: billing }\n\n',
      ['62: routes is a group of keys; it must be a list of rules, each with when and to'],
    ],
    [
      'a mistyped fallback',
      'fallback: product',
      'fallback: produkt',
      ['72: fallback is "produkt", which is not among the destinations; did you mean "product"?'],
    ],
    [
      'an unknown privacy destination',
      'privacyDestination: privacy',
      'privacyDestination: legal',
      [
        '73: privacyDestination is "legal", which is not among the destinations; the destinations are billing, product and privacy.',
      ],
    ],
  ])('%s', (_what, find, replace, sentences) => {
    expect(mistakes(find, replace)).toEqual(sentences);
  });
});
