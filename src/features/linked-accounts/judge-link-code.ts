import type { LinkId, PersonId } from '../../shared/ids.ts';

const maxWrongTries = 5;
export const codeMinutes = 10;
/** How long wrong tries count against the person who made them, from the first one on. */
export const triesMinutes = 60;

/** What is so, at the moment a code is entered. */
export interface LinkState {
  readonly now: Date;
  readonly typist: {
    readonly id: PersonId;
    readonly linkId: LinkId | null;
    readonly wrongTries: number;
  };
  /** The code that begins as the typed one does; null: there is none. */
  readonly code: {
    readonly owner: PersonId;
    readonly ownerLinkId: LinkId | null;
    readonly isTyped: boolean;
    readonly wrongTries: number;
    readonly validUntil: Date;
  } | null;
}

export type LinkRefusal = 'unknown' | 'expired' | 'own' | 'already-linked' | 'too-many-tries';

export type LinkVerdict =
  | { readonly kind: 'link'; readonly owner: PersonId }
  /** `isWrong`: counts, against the person who typed and against the code they tried. */
  | { readonly kind: 'refused'; readonly reason: LinkRefusal; readonly isWrong: boolean };

const refused = (reason: LinkRefusal, isWrong = false): LinkVerdict => ({ kind: 'refused', reason, isWrong });

/**
 * Whether an entered code links. Five wrong tries end a code, whoever made them, and five wrong tries of a person
 * end theirs at any code: guessing gets nowhere by either way. Only who knows a whole code learns what became of it.
 */
export const judgeLinkCode = ({ now, typist, code }: LinkState): LinkVerdict => {
  if (typist.wrongTries >= maxWrongTries) return refused('too-many-tries');
  if (code === null || !code.isTyped) return refused('unknown', true);
  if (code.wrongTries >= maxWrongTries || now.getTime() >= code.validUntil.getTime()) {
    return refused('expired');
  }
  if (code.owner === typist.id) return refused('own');
  if (code.ownerLinkId !== null && code.ownerLinkId === typist.linkId) return refused('already-linked');
  return { kind: 'link', owner: code.owner };
};
