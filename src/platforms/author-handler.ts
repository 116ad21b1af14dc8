import type { Language } from '../shared/language.ts';
import type { AuthorEvent } from './inbound-event.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** The event of one kind. */
export type EventOf<Kind extends AuthorEvent['kind']> = Extract<AuthorEvent, { kind: Kind }>;

/** Answers one kind of event; `language` is the person's own, as far as it is known. */
export type AuthorHandler<Kind extends AuthorEvent['kind']> = (
  event: EventOf<Kind>,
  language: Language,
) => Promise<Answer<AuthorScreen> | null>;

/** Handlers for some kinds of events. */
export type AuthorHandlers<Kinds extends AuthorEvent['kind']> = {
  readonly [Kind in Kinds]: AuthorHandler<Kind>;
};
