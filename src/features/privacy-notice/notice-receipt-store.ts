import type { PersonId, PersonRef, ReceiptId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeVersion } from './notice-version.ts';

/** Proof that a person pressed *Fortsett* under one notice version (GDPR art. 5(2)). It is not an agreement. */
export interface NoticeReceipt {
  readonly id: ReceiptId;
  readonly personId: PersonId;
  readonly version: NoticeVersion;
  readonly pressedAt: Date;
  /** The person's language when this was read: the hot path then needs no second look-up. */
  readonly language: Language;
}

export interface NewReceipt {
  readonly id: ReceiptId;
  /** Used when the person is new; otherwise the stored person keeps their id. */
  readonly personId: PersonId;
  readonly ref: PersonRef;
  readonly user: PlatformUser;
  /** Kept when the person is new: how the platform reaches them later. */
  readonly conversation: string | null;
  readonly version: NoticeVersion;
  readonly pressedAt: Date;
  /** Where *Fortsett* was pressed: `form`, `chat` or `home`. */
  readonly surface: string;
  readonly language: Language;
  /** When person and receipt go unless feedback keeps them longer. */
  readonly deleteAfter: Date;
}

/** Port. Looking up is read-only and by keyed hash, so asking about a stranger leaves nothing. */
export interface NoticeReceiptStore {
  /** Concurrent calls are answered from one query (the intake's hot path). */
  find(ref: PersonRef, version: NoticeVersion): Promise<NoticeReceipt | null>;
  /** Writes person and receipt in one transaction; pressing twice gives the first receipt again. */
  write(receipt: NewReceipt): Promise<NoticeReceipt>;
}
