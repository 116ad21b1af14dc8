import { dueOf, type RightsRequest } from '../../../features/data-rights/rights-request.ts';
import type { Restriction } from '../../../features/feedback-intake/feedback.ts';
import { groundSentence, requestKindLabel, requestStateLabel } from '../../request-texts.ts';
import type { AuthorScreen } from '../../screen.ts';
import type { Block, Fact } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { facts, header, say } from '../kit/blocks.ts';
import { dateAndTime, longDate } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { complaintBlock, contactBlock } from './contact-block.ts';

const given = (label: string, value: string | null): readonly Fact[] =>
  value === null ? [] : [[label, value]];

/** What is (not) done with the data now. */
export const restrictionText = (restriction: Restriction, d: Drawing): string =>
  restriction === 'freeze' ? d.t('rights:requests.freeze') : d.t('rights:requests.outOfUse');

/** One request with its dates, and what was decided and why. */
export const requestGroup = (request: RightsRequest, d: Drawing): readonly Block[] => [
  header(`${request.reference} · ${requestKindLabel(request.kind, d.t)}`),
  ...facts([
    [d.t('rights:requests.state'), requestStateLabel(request.state, d.t)],
    [d.t('rights:requests.received'), dateAndTime(request.receivedAt, d)],
    ...(request.state === 'open' || request.state === 'unverified'
      ? given(d.t('rights:requests.due'), longDate(dueOf(request), d))
      : []),
    ...given(d.t('rights:requests.extendedBecause'), request.extensionReason),
    ...given(
      d.t('rights:requests.decided'),
      request.decidedAt === null ? null : dateAndTime(request.decidedAt, d),
    ),
    ...given(d.t('rights:requests.reason'), request.reason),
    ...given(
      d.t('rights:requests.ground'),
      request.ground === null ? null : groundSentence(request.ground, d.t),
    ),
    ...given(
      d.t('rights:requests.restricts'),
      request.restriction === null ? null : restrictionText(request.restriction, d),
    ),
    [d.t('rights:requests.forgetAfter'), longDate(request.identityUntil, d)],
  ]),
];

/** A person's own requests, with due dates. */
export const requestsSheet = (screen: Extract<AuthorScreen, { kind: 'requests' }>, d: Drawing): Sheet => {
  const { requests, controller } = screen;
  const text =
    requests.length === 0
      ? d.t('rights:requests.none')
      : d.t('rights:requests.introduction', { count: requests.length });
  return {
    title: d.t('rights:requests.title'),
    text,
    groups: [
      say(text),
      ...requests.map((request) => requestGroup(request, d)),
      [contactBlock(controller, d), complaintBlock(controller, d)],
    ],
    pageAt: (page) => ({ of: 'status', page }),
  };
};
