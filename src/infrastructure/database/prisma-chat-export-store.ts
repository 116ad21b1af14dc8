import type { ChatExport, ChatExportStore } from '../../features/data-rights/chat-export-store.ts';
import { idFrom } from '../../shared/ids.ts';
import { platformNames } from '../../shared/platform-user.ts';
import type { ChatExport as ChatExportRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction } from './transaction.ts';

/** One that is older is not being tried any more. */
const underWayMs = 3 * 60 * 60 * 1000;

const states = ['waiting', 'sent', 'removing'] as const;

export const createChatExportStore = ({ database, codec, jobs }: StoreDeps): ChatExportStore => {
  const { prisma } = database;

  const toChatExport = (row: ChatExportRow): ChatExport => ({
    id: idFrom(row.id),
    personId: row.personId === null ? null : idFrom(row.personId),
    platform: oneOf(platformNames, row.platform),
    workspaceId: row.workspaceId,
    place: sealedFields(codec, 'ChatExport', row.id).open('place', row.place),
    state: oneOf(states, row.state),
    createdAt: row.createdAt,
    deleteAfter: row.deleteAfter,
  });

  /** Only while somebody wants its files: one statement, so that an erasure comes before it or after it. */
  const changeWanted = async (id: string, data: { place: string | null } | { state: 'sent' }) => {
    const where = { id, personId: { not: null }, state: 'waiting' };
    return (await prisma.chatExport.updateMany({ where, data })).count > 0;
  };

  return {
    add: (chatExport, newJobs) =>
      inTransaction({ prisma, jobs }, async (tx, enqueue) => {
        const { personId, createdAt } = chatExport;
        if (!(await holdPerson(tx, personId))) return 'gone';
        const since = new Date(createdAt.getTime() - underWayMs);
        const underWay = { personId, state: 'waiting', createdAt: { gt: since } };
        if ((await tx.chatExport.count({ where: underWay })) > 0) return 'waiting';
        await tx.chatExport.create({ data: { ...chatExport, place: null, state: 'waiting' } });
        await enqueue(newJobs);
        return 'added';
      }),
    get: async (id) => {
      const row = await prisma.chatExport.findUnique({ where: { id } });
      return row && toChatExport(row);
    },
    keepPlace: (id, place) =>
      changeWanted(id, { place: sealedFields(codec, 'ChatExport', id).seal('place', place) }),
    finish: (id) => changeWanted(id, { state: 'sent' }),
    drop: async (id) => {
      await prisma.chatExport.deleteMany({ where: { id } });
    },
  };
};
