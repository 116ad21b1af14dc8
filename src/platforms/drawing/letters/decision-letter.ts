import type { RetainedItem } from '../../../features/data-rights/record-retained.ts';
import {
  dueOf,
  type RefusalGround,
  type RightsRequest,
} from '../../../features/data-rights/rights-request.ts';
import type { Controller } from '../../../shared/settings.ts';
import { groundSentence, requestKindLabel } from '../../request-texts.ts';
import type { Drawing } from '../drawing.ts';
import { longDate } from '../kit/dates.ts';
import { type Letter, letter } from './letter.ts';

type Asked = Pick<RightsRequest, 'reference' | 'kind' | 'wish' | 'dueAt' | 'extendedDueAt' | 'restriction'>;

/** What the operator has to say of a request. */
export type LetterNews =
  /** A copy of everything goes with it. */
  | { readonly kind: 'copy' }
  | { readonly kind: 'extended'; readonly reason: string }
  | {
      readonly kind: 'fulfilled';
      readonly reason: string | null;
      /** What the law keeps of what was to be erased. */
      readonly retained: readonly RetainedItem[];
    }
  | { readonly kind: 'refused'; readonly reason: string; readonly ground: RefusalGround }
  | { readonly kind: 'lifting' };

/** Words of whoever decided, set apart as theirs. */
const quoted = (reason: string | null): readonly string[] =>
  reason === null ? [] : [reason.replace(/^/gm, '    ')];

/** That it is erased; and what is not, each item with the ground and the reason. */
const erased = (retained: readonly RetainedItem[], d: Drawing): readonly string[] =>
  retained.length === 0
    ? [d.t('rights:letter.erased')]
    : [
        d.t('rights:letter.erasedBut'),
        d.t('rights:erased.held'),
        ...retained.flatMap(({ reference, hold }) => [
          `${reference}: ${groundSentence(hold.ground, d.t)}`,
          ...quoted(hold.reason),
        ]),
        `${d.t('rights:erased.heldThen')} ${d.t('rights:news.court')}`,
      ];

const fulfilled = (
  { kind, wish, reference }: Asked,
  retained: readonly RetainedItem[],
  d: Drawing,
): readonly string[] => {
  const done = d.t('rights:news.fulfilled', {
    reference,
    kind: requestKindLabel(kind, d.t).toLowerCase(),
  });
  switch (kind) {
    case 'object':
      return wish === 'keep'
        ? [d.t('rights:news.upheldKeep', { reference })]
        : [d.t('rights:letter.objectionUpheld', { reference }), ...erased(retained, d)];
    case 'erase':
      return [done, ...erased(retained, d)];
    case 'restrict':
      return [done, d.t('rights:letter.restricted')];
    case 'rectify':
      return [done, d.t('rights:letter.rectified')];
    case 'access':
    case 'export':
    case 'other':
      return [done];
  }
};

const paragraphs = (request: Asked, news: LetterNews, d: Drawing): readonly string[] => {
  const { reference } = request;
  const kind = requestKindLabel(request.kind, d.t).toLowerCase();
  switch (news.kind) {
    case 'copy':
      return [d.t('rights:letter.copy'), d.t('rights:letter.keepFiles')];
    case 'extended': {
      const due = longDate(dueOf(request), d);
      return [d.t('rights:news.extended', { reference, kind, due }), ...quoted(news.reason)];
    }
    case 'fulfilled':
      return [...fulfilled(request, news.retained, d), ...quoted(news.reason)];
    case 'refused':
      return [
        d.t('rights:news.refused', { reference, kind }),
        ...quoted(news.reason),
        groundSentence(news.ground, d.t),
        ...(request.restriction === null ? [] : [d.t('rights:news.usedAgain')]),
        d.t('rights:news.court'),
      ];
    case 'lifting':
      return [d.t('rights:news.liftingAll')];
  }
};

/** To the person, what became of their request: the same words as in the chat, and what they would see there. */
export const decisionLetter = (
  request: Asked,
  news: LetterNews,
  controller: Controller,
  d: Drawing,
): Letter => letter([request.reference], paragraphs(request, news, d), controller, d);
