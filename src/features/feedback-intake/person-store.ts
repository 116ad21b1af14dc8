import type { LinkId, PersonId, PersonRef } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Recordable } from '../privacy-notice/notice-gate.ts';
import type { StatedField } from './customer.ts';
import type { Restriction } from './feedback.ts';

/** A data subject who has pressed *Fortsett* at least once. */
export interface Person {
  readonly id: PersonId;
  readonly user: PlatformUser;
  readonly language: Language;
  /** True once they chose it; the platform's locale then no longer changes it. */
  readonly languageChosen: boolean;
  readonly displayName: string | null;
  readonly email: string | null;
  /** How the platform reaches them, in its own words; null where the user id is enough. */
  readonly conversation: string | null;
  readonly profileReadAt: Date | null;
  /** The same in every account that the person has linked; null: in none. */
  readonly linkId: LinkId | null;
  /** True once they corrected it themselves; look-ups then leave it alone. */
  readonly displayNameStated: boolean;
  readonly emailStated: boolean;
  /** What they say instead of the customer list. */
  readonly stated: Readonly<Record<StatedField, string | null>>;
  /** What their requests come to for all that is theirs. */
  readonly restriction: Restriction | null;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
}

export interface ProfileChange {
  readonly displayName: string | null;
  readonly email: string | null;
  /** From the platform's locale; ignored when the person has chosen one. */
  readonly language: Language | null;
  readonly readAt: Date;
}

/** What a person corrects about themselves (GDPR art. 16); what is left out stays. Null takes it away. */
export interface Correction {
  readonly displayName?: string | null;
  readonly email?: string | null;
  readonly company?: string;
  readonly country?: string;
  readonly pricePlan?: string;
}

/** Port. */
export interface PersonStore {
  get(id: PersonId): Promise<Person | null>;
  find(ref: PersonRef): Promise<Person | null>;
  /** Some of those who have an e-mail address, in the order of their ids, from the first after `after` on. */
  withEmail(after: PersonId | null): Promise<readonly Person[]>;
  /** Everyone with this link, oldest first. */
  linked(id: LinkId): Promise<readonly Person[]>;
  /** The admission proves that the person has seen the notice. */
  chooseLanguage(choice: Recordable<Language>): Promise<void>;
  keepConversation(conversation: Recordable<string>): Promise<void>;
  /**
   * Keeps it as the person's own statement, on them and on each of their items, with a `refresh-cards` job for each
   * item that has changed; all commits together.
   */
  correct(correction: Recordable<Correction>): Promise<void>;
  keepProfile(id: PersonId, profile: ProfileChange, jobs: readonly Job[]): Promise<void>;
}
