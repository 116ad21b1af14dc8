import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes-in-yaml.ts';

describe('lytt.yaml that is not YAML', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a value with a colon and a space',
      'contact: privacy@visma.com',
      'contact: a: b',
      [
        '6: this is not a key with one value (column 12); put a value with ": " in it in quotation marks, and check the indentation of the next line',
      ],
    ],
    ['a tab', '  contact:', '\tcontact:', ['6: it is indented with a tab; YAML wants spaces']],
    [
      'a tab deeper down',
      '    agreement: https://intranet.example/dpa/1',
      '   \tagreement: x',
      ['34: it is indented with a tab; YAML wants spaces'],
    ],
    [
      'an open quotation mark',
      '"999999999"',
      '"999999999',
      ['4: a quotation mark is opened here and never closed'],
    ],
    [
      'an open list',
      'to: [billing, product]',
      'to: [billing, product',
      ['66: a bracket is opened here and not closed'],
    ],
    [
      'a list closed twice',
      'to: [billing, product]',
      'to: [billing, product]]',
      ['66: this is not valid YAML (column 27); compare it with lytt.example.yaml'],
    ],
    [
      'a missing comma',
      'application: eaccounting, kind',
      'application: eaccounting kind',
      ['63: this is not valid YAML (column 26); compare it with lytt.example.yaml'],
    ],
    [
      'an alias of nothing',
      'email: false',
      'email: *false',
      ['83: *false refers to nothing; put a value that begins with * in quotation marks'],
    ],
    [
      'a reserved character',
      'name: Support AS',
      'name: @support',
      ['31: a value cannot begin with @ (column 11); put it in quotation marks'],
    ],
    [
      'a key too far to the right',
      '  kind: legit',
      '   kind: legit',
      ['14: the indentation does not fit (column 1); keys of one group must begin in the same column'],
    ],
    [
      'two documents',
      'fallback: product',
      '---\nfallback: product',
      ['72: "---" begins a second document; keep everything in one'],
    ],
    [
      'a key twice at the top',
      'fallback: product',
      'fallback: product\nfallback: billing',
      ['73: "fallback" is there twice in the same group; keep one of them'],
    ],
    [
      'a key twice in a group',
      '  product:\n',
      '  billing:\n',
      ['49: "billing" is there twice in the same group; keep one of them'],
    ],
    ['an empty file', /[\s\S]*/, '', ['-: it holds no keys; begin with a copy of lytt.example.yaml']],
    ['a sentence', /[\s\S]*/, 'hei', ['-: it holds no keys; begin with a copy of lytt.example.yaml']],
    ['a list', /[\s\S]*/, '- a\n', ['-: it holds no keys; begin with a copy of lytt.example.yaml']],
  ])('%s', (_what, find, replace, sentences) => {
    expect(mistakes(find, replace)).toEqual(sentences);
  });
});
