import type { HeldFeedback } from '../../../features/data-rights/data-rights-store.ts';
import type { StatedField } from '../../../features/feedback-intake/customer.ts';
import type { PlatformName } from '../../../shared/platform-user.ts';
import type { Application } from '../../../shared/settings.ts';
import type { Translate } from '../../../shared/translate.ts';
import { groundSentence } from '../../request-texts.ts';
import type { Block, Fact } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, facts, header, quote, say } from '../kit/blocks.ts';
import { countryName, dateAndTime, longDate } from '../kit/dates.ts';
import { kindLabel, statusForAuthor } from '../kit/labels.ts';
import { platformLabel } from '../kit/platform-labels.ts';
import { restrictionText } from './requests-sheet.ts';
import { surfaceLabel } from './surface-labels.ts';

type Key = Parameters<Translate>[0];

const messageLabels = {
  reply: 'rights:message.reply',
  handled: 'rights:message.handled',
  note: 'rights:message.note',
  answer: 'rights:message.answer',
} as const satisfies Record<HeldFeedback['messages'][number]['kind'], string>;

const stateLabels: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['waiting', 'rights:messageState.waiting'],
  ['sent', 'rights:messageState.sent'],
  ['suppressed', 'rights:messageState.suppressed'],
  ['undeliverable', 'rights:messageState.undeliverable'],
  ['stored', 'rights:messageState.stored'],
]);

const stateLabel = (state: string, d: Drawing): string => {
  const key = stateLabels.get(state);
  return key === undefined ? state : d.t(key);
};

const customerFacts = (customer: HeldFeedback['customer'], platform: string, d: Drawing): readonly Fact[] => {
  if (customer === null) return [[d.t('rights:field.company'), null]];
  const listed = (value: string | null, field: StatedField | null) => {
    if (value === null) return null;
    if (customer.matchedBy === 'person' || (field !== null && customer.stated.includes(field))) {
      return d.t('rights:access.fromYou', { value });
    }
    return customer.matchedBy === 'workspace'
      ? d.t('rights:access.fromCustomerListByWorkspace', { value, platform })
      : d.t('rights:access.fromCustomerListByEmail', { value });
  };
  return [
    [d.t('rights:field.company'), listed(customer.company, 'company')],
    [
      d.t('rights:field.country'),
      listed(customer.country === null ? null : countryName(customer.country, d), 'country'),
    ],
    [d.t('rights:field.pricePlan'), listed(customer.pricePlan, 'pricePlan')],
    [d.t('rights:field.url'), listed(customer.url, null)],
  ];
};

/**
 * One item: every field with its value and source, and everything written about it. What those who follow it up
 * noted about the person is theirs to read; who noted it is not.
 */
export const accessFeedback = (
  item: HeldFeedback,
  { applications, platform }: { applications: readonly Application[]; platform: PlatformName },
  d: Drawing,
): readonly (readonly Block[])[] => {
  const fromYou = (value: string | null) => (value === null ? null : d.t('rights:access.fromYou', { value }));
  const application = applications.find((candidate) => candidate.id === item.applicationId)?.name;
  return [
    [
      header(`${item.reference} · ${statusForAuthor(item.status, d)}`),
      ...facts([
        [d.t('rights:field.kind'), fromYou(kindLabel(item.kind, d))],
        [d.t('rights:field.application'), fromYou(application ?? item.applicationId)],
        [d.t('rights:field.applicationVersion'), fromYou(item.applicationVersion)],
        ...customerFacts(item.customer, platformLabel(platform), d),
        [d.t('rights:access.writtenWhere'), surfaceLabel(item.surface, d)],
        [d.t('rights:access.writtenAt'), dateAndTime(item.writtenAt, d)],
        [d.t('rights:access.storedAt'), dateAndTime(item.createdAt, d)],
        [d.t('rights:access.deleteAfter'), longDate(item.deleteAfter, d)],
        ...(item.restriction === null
          ? []
          : [[d.t('rights:requests.restricts'), restrictionText(item.restriction, d)] as const]),
        ...(item.legalHold === null
          ? []
          : ([
              [d.t('rights:access.kept'), groundSentence(item.legalHold.ground, d.t)],
              [d.t('rights:requests.reason'), item.legalHold.reason],
            ] as const)),
      ]),
      context(d.t('rights:access.yourText')),
    ],
    item.text === null ? say(d.t('author:item.textGone')) : quote(item.text),
    ...item.messages.map((message) => [
      context(
        [
          d.t(messageLabels[message.kind]),
          dateAndTime(message.createdAt, d),
          stateLabel(message.state, d),
        ].join(' · '),
      ),
      ...(message.text === null ? say(d.t('author:item.textGone')) : quote(message.text)),
    ]),
  ];
};
