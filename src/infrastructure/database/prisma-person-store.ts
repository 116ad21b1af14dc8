import type { PersonStore } from '../../features/feedback-intake/person-store.ts';
import { assertRecordable } from '../../features/privacy-notice/notice-gate.ts';
import { createCorrectPerson } from './correct-person.ts';
import { toPerson } from './person-row.ts';
import { sealedFields } from './sealed-fields.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

/** Few enough to be decrypted between two looks at the clock. */
const peopleInPage = 500;

export const createPersonStore = ({ database, codec, jobs, clock }: StoreDeps): PersonStore => {
  const { prisma } = database;
  return {
    get: async (id) => {
      const row = await prisma.person.findUnique({ where: { id } });
      return row === null ? null : toPerson(codec, row);
    },
    find: async (ref) => {
      const row = await prisma.person.findUnique({ where: { ref } });
      return row === null ? null : toPerson(codec, row);
    },
    withEmail: async (after) => {
      const rows = await prisma.person.findMany({
        where: { email: { not: null }, ...(after === null ? {} : { id: { gt: after } }) },
        orderBy: { id: 'asc' },
        take: peopleInPage,
      });
      return rows.map((row) => toPerson(codec, row));
    },
    linked: async (linkId) => {
      const rows = await prisma.person.findMany({
        where: { linkId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => toPerson(codec, row));
    },
    chooseLanguage: async (choice) => {
      assertRecordable(choice);
      await prisma.person.updateMany({
        where: { id: choice.receipt.personId },
        data: { language: choice.value, languageChosen: true },
      });
    },
    keepConversation: async (conversation) => {
      assertRecordable(conversation);
      const id = conversation.receipt.personId;
      const fields = sealedFields(codec, 'Person', id);
      await prisma.person.updateMany({
        where: { id },
        data: { conversation: fields.seal('conversation', conversation.value) },
      });
    },
    correct: createCorrectPerson({ database, codec, jobs, clock }),
    keepProfile: (id, profile, newJobs) =>
      inTransaction({ prisma, jobs }, async (tx, enqueue) => {
        const fields = sealedFields(codec, 'Person', id);
        const kept = await tx.person.updateMany({ where: { id }, data: { profileReadAt: profile.readAt } });
        if (kept.count === 0) return;
        // What they corrected themselves wins over what the platform says.
        await tx.person.updateMany({
          where: { id, displayNameStated: false },
          data: { displayName: fields.seal('displayName', profile.displayName) },
        });
        await tx.person.updateMany({
          where: { id, emailStated: false },
          data: { email: fields.seal('email', profile.email) },
        });
        if (profile.language !== null) {
          await tx.person.updateMany({
            where: { id, languageChosen: false },
            data: { language: profile.language },
          });
        }
        await enqueue(newJobs);
      }),
  };
};
