import type { DedupeKey, LinkCodeId, LinkId, LinkTriesId, PersonId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Recordable } from '../privacy-notice/notice-gate.ts';
import type { LinkState, LinkVerdict } from './judge-link-code.ts';

export interface NewLinkCode {
  readonly id: LinkCodeId;
  readonly locator: DedupeKey;
  readonly whole: DedupeKey;
  readonly createdAt: Date;
  /** It is deleted from then on. */
  readonly validUntil: Date;
}

export interface LinkEntry {
  readonly locator: DedupeKey;
  readonly whole: DedupeKey;
  readonly at: Date;
  /** What the accounts will have in common. */
  readonly linkId: LinkId;
  /** For the person's first wrong try, and until when it counts. */
  readonly triesId: LinkTriesId;
  readonly triesUntil: Date;
}

/** Port. Codes are known by keyed hashes only; a link is between people who have all pressed *Fortsett*. */
export interface LinkStore {
  /** Takes the place of the person's earlier code. `taken`: another valid code begins the same. */
  keepCode(code: Recordable<NewLinkCode>): Promise<{ readonly kind: 'kept' | 'taken' | 'receipt-gone' }>;
  /**
   * Enters a code: what is so is read, judged, and the verdict carried out in one transaction, in which nobody else
   * enters this code and the person enters no other. `link` joins everyone linked to either, ends the code, and
   * queues the jobs for its owner.
   */
  enter(
    entry: Recordable<LinkEntry>,
    judge: (state: LinkState) => LinkVerdict,
    jobsFor: (owner: PersonId) => readonly Job[],
  ): Promise<LinkVerdict | { readonly kind: 'receipt-gone' }>;
  /** Takes the person out of what they are linked to; a link of one is none. @returns whether they were in one */
  leave(id: PersonId): Promise<boolean>;
}
