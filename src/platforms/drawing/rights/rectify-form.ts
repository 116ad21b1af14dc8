import {
  type Correctable,
  correctable,
  type HeldValues,
} from '../../../features/data-rights/rectify-person.ts';
import { excerpt } from '../../../features/feedback-intake/excerpt.ts';
import type { LinkedAccount } from '../../../features/feedback-intake/own-people.ts';
import type { AuthorScreen } from '../../screen.ts';
import { correctionId, formIds, rightActionId } from '../action-ids.ts';
import { lineSheet } from '../author/line-sheet.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import type { Form, Line } from '../form.ts';
import { say } from '../kit/blocks.ts';
import { button } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { accountLine } from './account-line.ts';
import { fieldInList } from './field-labels.ts';

const labels = {
  displayName: 'rights:field.displayName',
  email: 'rights:field.email',
  company: 'rights:field.company',
  country: 'rights:field.country',
  pricePlan: 'rights:field.pricePlan',
} as const satisfies Record<Correctable, string>;

/** As long as anybody's name or company is. */
const longest = 200;

const sourceText = ({ value, source }: HeldValues[Correctable], d: Drawing): string => {
  if (source === 'person') return d.t('rights:rectify.fromYou');
  if (value === null) return d.t('rights:rectify.notHeld');
  return source === 'platform' ? d.t('rights:rectify.fromPlatform') : d.t('rights:rectify.fromCustomerList');
};

const line = (field: Correctable, held: HeldValues[Correctable], d: Drawing): Line => {
  const source = sourceText(held, d);
  return {
    kind: 'line',
    id: correctionId(field),
    label: d.t(labels[field]),
    hint: field === 'country' ? d.t('rights:rectify.countryHint', { source }) : source,
    initial: (held.value ?? '').slice(0, longest),
    limit: longest,
    optional: true,
  };
};

type Linked = Extract<AuthorScreen, { kind: 'rectify-form' }>['linked'][number];

/** A form has little room, and this is only to be known again. */
const short = (text: string): string => excerpt(text, longest).shown;

/** What is held with another account, each value with its source. */
const linkedAccount = (account: Linked, d: Drawing): readonly Block[] => [
  ...say(accountLine({ ...account, displayName: account.displayName && short(account.displayName) }, d)),
  {
    kind: 'facts',
    rows: correctable.map((field) => {
      const held = account.values[field];
      const source = sourceText(held, d);
      const { value } = held;
      if (value === null) return [d.t(labels[field]), source] as const;
      const shown = d.t('rights:rectify.valueAndSource', { value: short(value), source });
      return [d.t(labels[field]), shown] as const;
    }),
  },
];

/** What is held about the person, each field with its source, to be corrected (GDPR art. 16). */
export const rectifyForm = (screen: Extract<AuthorScreen, { kind: 'rectify-form' }>, d: Drawing): Form => ({
  id: formIds.rectifyForm,
  title: d.t('rights:rectify.title'),
  before: [
    ...say(d.t('rights:rectify.introduction')),
    ...(screen.linked.length === 0 ? [] : say(d.t('rights:rectify.linked', { count: screen.linked.length }))),
    ...screen.linked.flatMap((account) => linkedAccount(account, d)),
  ],
  fields: correctable.map((field) => line(field, screen.values[field], d)),
  after: [],
  submit: d.t('common:button.save'),
  close: d.t('common:button.cancel'),
  data: null,
});

/** Where no form can stand: a button that opens it. */
export const rectifyInstead = (d: Drawing): Sheet =>
  lineSheet(d.t('rights:rectify.introduction'), d, [
    button(rightActionId('rectify'), d.t('rights:rectify.open'), { is: 'right', right: 'rectify' }),
  ]);

export const rectifiedSheet = (
  { fields, also, unread }: Extract<AuthorScreen, { kind: 'rectified' }>,
  d: Drawing,
): Sheet => {
  const list = new Intl.ListFormat(d.language, { type: 'conjunction' });
  const accounts = (of: readonly LinkedAccount[]) =>
    list.format(of.map((account) => accountLine(account, d)));
  if (fields.length === 0) return lineSheet(d.t('rights:rectify.unchanged'), d);
  const sentences = [
    d.t('rights:rectify.done', { fields: list.format(fields.map((field) => fieldInList(field, d))) }),
    ...(also.length === 0 ? [] : [d.t('rights:rectify.doneLinked', { accounts: accounts(also) })]),
    ...(unread.length === 0 ? [] : [d.t('rights:rectify.unreadLinked', { accounts: accounts(unread) })]),
  ];
  return lineSheet(sentences.join(' '), d);
};
