import type { ChatExport, ChatExportStore } from '../../src/features/data-rights/chat-export-store.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeChatExportStore = (database: FakeDatabase): ChatExportStore => {
  const changeWanted = async (id: string, change: Partial<ChatExport>): Promise<boolean> => {
    await database.turn();
    const row = database.chatExports.get(id);
    if (row === undefined || row.personId === null || row.state !== 'waiting') return false;
    database.chatExports.set(id, { ...row, ...change });
    return true;
  };
  return {
    add: async (chatExport, jobs) => {
      await database.turn();
      const { id, personId } = chatExport;
      if (!database.people.has(personId)) return 'gone';
      const isUnderWay = (row: ChatExport) => row.personId === personId && row.state === 'waiting';
      if ([...database.chatExports.values()].some(isUnderWay)) return 'waiting';
      database.chatExports.set(id, { ...chatExport, place: null, state: 'waiting' });
      database.enqueue(jobs);
      return 'added';
    },
    get: async (id) => {
      await database.turn();
      return database.chatExports.get(id) ?? null;
    },
    keepPlace: (id, place) => changeWanted(id, { place }),
    finish: (id) => changeWanted(id, { state: 'sent' }),
    drop: async (id) => {
      await database.turn();
      database.chatExports.delete(id);
    },
  };
};
