import type { FeedbackKind, FeedbackStatus } from '../../../features/feedback-intake/feedback.ts';
import type { Language } from '../../../shared/language.ts';
import type { Drawing } from '../drawing.ts';

const kinds = {
  bug: 'common:kind.bug',
  wish: 'common:kind.wish',
  complaint: 'common:kind.complaint',
  praise: 'common:kind.praise',
  question: 'common:kind.question',
  other: 'common:kind.other',
} as const satisfies Record<FeedbackKind, string>;

const statusesForAuthor = {
  received: 'common:status.received',
  claimed: 'common:status.claimed',
  waiting: 'common:status.waiting',
  handled: 'common:status.handled',
  reopened: 'common:status.reopened',
  dismissed: 'common:status.dismissed',
  withdrawn: 'common:status.withdrawn',
} as const satisfies Record<FeedbackStatus, string>;

const statusesForSupport = {
  received: 'support:status.received',
  claimed: 'support:status.claimed',
  waiting: 'support:status.waiting',
  handled: 'support:status.handled',
  reopened: 'support:status.reopened',
  dismissed: 'support:status.dismissed',
  withdrawn: 'support:status.withdrawn',
} as const satisfies Record<FeedbackStatus, string>;

const languageNames = {
  nb: 'common:language.nb',
  nn: 'common:language.nn',
  en: 'common:language.en',
} as const satisfies Record<Language, string>;

export const kindLabel = (kind: FeedbackKind, d: Drawing): string => d.t(kinds[kind]);
export const languageLabel = (language: Language, d: Drawing): string => d.t(languageNames[language]);

/** A status in the words of the person who wrote the feedback. */
export const statusForAuthor = (status: FeedbackStatus, d: Drawing): string => d.t(statusesForAuthor[status]);

/** A status in the words of those who follow it up. */
export const statusForSupport = (status: FeedbackStatus, d: Drawing): string =>
  d.t(statusesForSupport[status]);
