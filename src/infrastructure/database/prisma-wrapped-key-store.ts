import type { WrappedKeyStore } from '../crypto/index-key.ts';
import type { Database } from './database.ts';

const name = 'index';

/** The one row of `IndexKey`. */
export const createWrappedKeyStore = ({ prisma }: Pick<Database, 'prisma'>): WrappedKeyStore => ({
  read: async () => (await prisma.indexKey.findUnique({ where: { name } }))?.wrapped ?? null,
  insertIfAbsent: async (wrapped) => {
    await prisma.indexKey.createMany({ data: [{ name, wrapped }], skipDuplicates: true });
  },
  replace: async (before, after) => {
    await prisma.indexKey.updateMany({ where: { name, wrapped: before }, data: { wrapped: after } });
  },
});
