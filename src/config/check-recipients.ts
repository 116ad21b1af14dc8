import { isCountry, isInEea } from './country.ts';
import { keysAt, textAt } from './value-at.ts';
import type { Problem, YamlSource } from './yaml-source.ts';

/** What the law asks of whoever gets personal data, and of the purpose. */
export const checkRecipients = (source: YamlSource): readonly Problem[] => [
  ...keysAt(source.data, ['recipients']).flatMap((id) => [
    ...withoutAgreement(source, id),
    ...withoutTransfer(source, id),
  ]),
  ...marketing(source),
];

const withoutAgreement = (source: YamlSource, id: string): Problem[] => {
  const at = (key: string) => textAt(source.data, ['recipients', id, key]);
  if (at('role') !== 'processor' || at('agreement') !== undefined) return [];
  const sentence = `recipients.${id}.agreement is missing; a processor needs a data processing agreement (GDPR art. 28), so link to it here`;
  return [{ line: source.lineOfKey(['recipients', id]), sentence }];
};

const withoutTransfer = (source: YamlSource, id: string): Problem[] => {
  const at = (key: string) => textAt(source.data, ['recipients', id, key]);
  const country = at('country');
  if (country === undefined || !isCountry(country) || isInEea(country)) return [];
  const transfer = at('transfer');
  if (transfer !== undefined && /https?:\/\/\S/.test(transfer)) return [];
  const what = transfer === undefined ? 'is missing' : 'has no link';
  const sentence = `recipients.${id}.transfer ${what}; ${country} is outside the EEA, so name the ground for the transfer with a link (GDPR chapter V), such as "EU standard contractual clauses, https://intranet.example/scc/1"`;
  return [{ line: source.lineOfKey(['recipients', id, 'transfer']), sentence }];
};

/** The notice promises follow-up and understanding; marketing would need a purpose and an objection route of its own. */
const marketing = (source: YamlSource): Problem[] => {
  const interest = textAt(source.data, ['basis', 'interest']) ?? '';
  if (!/marketing|markedsf|marknadsf|reklame|advertis/i.test(interest)) return [];
  const sentence =
    'basis.interest speaks of marketing; feedback is kept to follow it up and understand it, and for nothing else, so leave marketing out';
  return [{ line: source.lineOf(['basis', 'interest']), sentence }];
};
