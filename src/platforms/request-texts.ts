import type { RefusalGround, RequestKind, RequestState } from '../features/data-rights/rights-request.ts';
import type { RequestMessage } from '../features/feedback-intake/author-message.ts';
import type { Translate } from '../shared/translate.ts';

/** The words of rights requests, the same on every platform; platforms only lay them out. */

const kinds = {
  access: 'rights:requestKind.access',
  export: 'rights:requestKind.export',
  rectify: 'rights:requestKind.rectify',
  erase: 'rights:requestKind.erase',
  restrict: 'rights:requestKind.restrict',
  object: 'rights:requestKind.object',
  other: 'rights:requestKind.other',
} as const satisfies Record<RequestKind, string>;

const states = {
  unverified: 'rights:requestState.unverified',
  open: 'rights:requestState.open',
  fulfilled: 'rights:requestState.fulfilled',
  refused: 'rights:requestState.refused',
  withdrawn: 'rights:requestState.withdrawn',
} as const satisfies Record<RequestState, string>;

const grounds = {
  'compelling-grounds': 'rights:ground.compellingGrounds',
  'legal-claims': 'rights:ground.legalClaims',
  'legal-obligation': 'rights:ground.legalObligation',
  'others-rights': 'rights:ground.othersRights',
  unfounded: 'rights:ground.unfounded',
  excessive: 'rights:ground.excessive',
  'not-identified': 'rights:ground.notIdentified',
} as const satisfies Record<RefusalGround, string>;

const shortGrounds = {
  'compelling-grounds': 'support:ground.compellingGrounds',
  'legal-claims': 'support:ground.legalClaims',
  'legal-obligation': 'support:ground.legalObligation',
  'others-rights': 'support:ground.othersRights',
  unfounded: 'support:ground.unfounded',
  excessive: 'support:ground.excessive',
  'not-identified': 'support:ground.notIdentified',
} as const satisfies Record<RefusalGround, string>;

export const requestKindLabel = (kind: RequestKind, t: Translate): string => t(kinds[kind]);
export const requestStateLabel = (state: RequestState, t: Translate): string => t(states[state]);
/** A whole sentence, for the person; the article of the law is in it. */
export const groundSentence = (ground: RefusalGround, t: Translate): string => t(grounds[ground]);
/** Short enough for a menu. */
export const groundChoice = (ground: RefusalGround, t: Translate): string => t(shortGrounds[ground]);

/** What a person is told about their request. */
export interface NewsText {
  readonly text: string;
  /** What whoever decided wrote, word for word; to be set apart as theirs. */
  readonly quote: string | null;
  /** What follows, sentence by sentence. */
  readonly after: readonly string[];
}

/** `date` writes a date as the person's language does. */
export const requestNewsText = (
  message: RequestMessage,
  t: Translate,
  date: (date: Date) => string,
): NewsText => {
  const { reference, news, requestKind } = message;
  const about = message.about ?? reference;
  const kind = requestKindLabel(requestKind, t).toLowerCase();
  const due = date(message.due);
  switch (news.kind) {
    case 'received': {
      const received = date(message.receivedAt);
      return { text: t('rights:news.received', { about, reference, received, due }), quote: null, after: [] };
    }
    case 'extended':
      return { text: t('rights:news.extended', { reference, kind, due }), quote: news.reason, after: [] };
    case 'fulfilled': {
      const text =
        news.wish === null
          ? t('rights:news.fulfilled', { reference, kind })
          : news.wish === 'erase'
            ? t('rights:news.upheldErase', { reference })
            : t('rights:news.upheldKeep', { reference });
      const after = news.wish === null ? [t('rights:news.usedAgain')] : [];
      return { text, quote: news.reason, after };
    }
    case 'refused':
      return {
        text: t('rights:news.refused', { reference, kind }),
        quote: news.reason,
        after: [groundSentence(news.ground, t), t('rights:news.usedAgain'), t('rights:news.court')],
      };
    case 'lifting':
      return {
        text: message.about === null ? t('rights:news.liftingAll') : t('rights:news.liftingOne', { about }),
        quote: null,
        after: [],
      };
  }
};
