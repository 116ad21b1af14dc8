import type {
  NoticeReceipt,
  NoticeReceiptStore,
} from '../../src/features/privacy-notice/notice-receipt-store.ts';
import type { PersonRef } from '../../src/shared/ids.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeReceiptStore = (database: FakeDatabase): NoticeReceiptStore => {
  const find = (ref: PersonRef, version: string): NoticeReceipt | null => {
    const person = [...database.people.values()].find((one) => one.ref === ref);
    if (person === undefined) return null;
    const receipt = [...database.receipts.values()].find(
      (one) => one.personId === person.id && one.version === version,
    );
    return receipt === undefined ? null : { ...receipt, language: person.language };
  };
  return {
    find: async (ref, version) => {
      await database.turn();
      return find(ref, version);
    },
    write: async (receipt) => {
      await database.turn();
      const before = find(receipt.ref, receipt.version);
      if (before !== null) return before;
      const known = [...database.people.values()].find((one) => one.ref === receipt.ref);
      const person = known ?? {
        id: receipt.personId,
        ref: receipt.ref,
        user: receipt.user,
        language: receipt.language,
        languageChosen: false,
        displayName: null,
        email: null,
        conversation: receipt.conversation,
        profileReadAt: null,
        linkId: null,
        displayNameStated: false,
        emailStated: false,
        stated: { company: null, country: null, pricePlan: null },
        restriction: null,
        createdAt: receipt.pressedAt,
        deleteAfter: receipt.deleteAfter,
      };
      database.people.set(person.id, person);
      const written = {
        id: receipt.id,
        personId: person.id,
        version: receipt.version,
        pressedAt: receipt.pressedAt,
        surface: receipt.surface,
        language: person.language,
      };
      database.receipts.set(written.id, written);
      return written;
    },
  };
};
