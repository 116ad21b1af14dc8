import { LyttError } from '../../shared/errors.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeReceipt, NoticeReceiptStore } from './notice-receipt-store.ts';
import type { NoticeVersion } from './notice-version.ts';
import type { PersonRefs } from './person-refs.ts';
import { Unrecorded } from './unrecorded.ts';

/**
 * Nothing is recorded before the notice: this is the only file that can make a `Recordable`, and every
 * store that writes about a person takes only those. The class itself is not exported, on purpose.
 */
class Admitted<T> {
  readonly #sealed = true;
  readonly receipt: NoticeReceipt;
  readonly value: T;

  constructor(receipt: NoticeReceipt, value: T) {
    this.receipt = receipt;
    this.value = value;
  }

  /** The same admission for something made from the words (a row, a part of a form). */
  map<U>(make: (value: T, receipt: NoticeReceipt) => U): Admitted<U> {
    return new Admitted(this.receipt, make(this.value, this.receipt));
  }

  static isSealed(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #sealed in value && value.#sealed;
  }
}

export type Recordable<T> = Admitted<T>;

export type Admission<T> =
  | { readonly kind: 'admitted'; readonly recordable: Recordable<T> }
  | { readonly kind: 'notice-needed' };

export interface NoticeGate {
  /** Admits words of someone who pressed *Fortsett* under the current notice version; otherwise keeps nothing. */
  admit<T>(author: PlatformUser, words: Unrecorded<T>): Promise<Admission<T>>;
  /** The author's receipt under the current version, or null. Read-only. */
  receiptOf(author: PlatformUser): Promise<NoticeReceipt | null>;
}

/** Stores call this before they write: a cast can fool the compiler, but not the seal. @throws LyttError */
export const assertRecordable = (value: unknown): void => {
  if (!Admitted.isSealed(value)) {
    throw new LyttError('not-recordable', 'a store was given something that did not pass the notice gate');
  }
};

export const createNoticeGate = (deps: {
  receipts: NoticeReceiptStore;
  refs: PersonRefs;
  currentVersion: NoticeVersion;
}): NoticeGate => {
  const receiptOf = (author: PlatformUser) =>
    deps.receipts.find(deps.refs.personRef(author), deps.currentVersion);
  return {
    receiptOf,
    async admit(author, words) {
      const receipt = await receiptOf(author);
      if (receipt === null) return { kind: 'notice-needed' };
      return { kind: 'admitted', recordable: new Admitted(receipt, Unrecorded.open(words)) };
    },
  };
};
