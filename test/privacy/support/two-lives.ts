import { randomIdSource } from '../../../src/infrastructure/crypto/id-source.ts';
import type { PersonId } from '../../../src/shared/ids.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import type { DatabaseKind } from '../../support/databases.ts';
import type { LocalAuthor } from '../../whole/support/save-acts.ts';
import { startWholeApp, type WholeApp } from '../../whole/support/start-whole-app.ts';
import { unique } from '../../whole/support/whole-seed.ts';
import { liveFully } from './full-life.ts';
import { type Cell, cellsOf } from './held-cells.ts';
import { createCrowd } from './meet.ts';
import type { Stranger } from './stranger.ts';
import { leaveHalfWay, liveInTrouble } from './troubled-life.ts';
import { useRights } from './use-rights.ts';

export type Subject = LocalAuthor & { readonly who: Stranger; readonly personId: PersonId };

export interface Lives {
  readonly whole: WholeApp;
  readonly a: Subject;
  readonly b: Subject;
  readonly cells: { readonly a: readonly Cell[]; readonly b: readonly Cell[] };
}

/** Files in their own chat, as they are where people reach no page to download from. */
const keepFiles = async ({ whole, who, personId }: Subject): Promise<void> => {
  const { chatExports } = whole.storage.stores;
  const id = randomIdSource.next<'export'>();
  const createdAt = new Date();
  const deleteAfter = new Date(createdAt.getTime() + 24 * 60 * 60 * 1000);
  const { platform, workspaceId } = who.user;
  await chatExports.add({ id, personId, platform, workspaceId, createdAt, deleteAfter }, []);
  await chatExports.keepPlace(id, JSON.stringify([`F${unique()}`, `F${unique()}`]));
  await chatExports.finish(id);
};

/** Two people who each did all that a person can, by public ways alone; each has work that still waits. */
export const liveTwice = async (kind: DatabaseKind): Promise<Lives> => {
  const whole = await startWholeApp(kind, { crowd: { customers: 4 } });
  const next = createCrowd(whole);
  const live = async (): Promise<Subject> => {
    const author = { whole, who: next('customer') };
    await liveFully(author, next('customer').id);
    await useRights(author);
    const ref = whole.storage.refs.personRef(author.who.user);
    const [row] = await whole.storage.database.query<{ id: string }>(
      'SELECT id::text AS id FROM "Person" WHERE ref = $1',
      [ref],
    );
    if (row === undefined) throw new Error('nobody was recorded');
    const subject = { ...author, personId: idFrom<'person'>(row.id) };
    await keepFiles(subject);
    return subject;
  };
  const [a, b] = [await live(), await live()];
  const [ofA, ofB] = [await liveInTrouble(a), await liveInTrouble(b)];
  await leaveHalfWay(a, ofA);
  await leaveHalfWay(b, ofB);
  const { database: sql, codec } = whole.storage;
  const from = { sql, codec };
  return { whole, a, b, cells: { a: await cellsOf(from, a.personId), b: await cellsOf(from, b.personId) } };
};
