import { createErasePerson } from '../../src/features/data-rights/erase-person.ts';
import { randomIdSource } from '../../src/infrastructure/crypto/id-source.ts';
import { idFrom } from '../../src/shared/ids.ts';
import { createFakeLog } from '../fakes/fake-log.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { fillWithItems } from './many-items.ts';
import { openBenchStorage } from './open-bench-storage.ts';
import type { Row } from './row.ts';

const itemsEach = 1_000;
const people = 5;
const sizes = { few: 10_000, many: 1_000_000 };

/** @returns the slowest of five erasures among so many items, in milliseconds */
const slowest = async (postgres: RunningPostgres, name: string, items: number): Promise<number> => {
  const storage = await openBenchStorage(postgres, name);
  try {
    await fillWithItems(storage, 'fill', { items, itemsPerPerson: 20 });
    const those = await fillWithItems(storage, 'gone', {
      items: itemsEach * people,
      itemsPerPerson: itemsEach,
    });
    const erasePerson = createErasePerson({
      dataRights: storage.stores.dataRights,
      ids: randomIdSource,
      clock: { now: () => new Date() },
      log: createFakeLog(),
    });
    let most = 0;
    for (const id of those) {
      const startedAt = performance.now();
      const erased = await erasePerson(idFrom(id));
      most = Math.max(most, performance.now() - startedAt);
      if (erased?.feedback !== itemsEach) throw new Error('that was not the whole person');
    }
    return most;
  } finally {
    await storage.close();
  }
};

/** Row 3: the database's part of erasing a person with 1,000 items, among ten thousand items and among a million. */
export const eraseRow = async (postgres: RunningPostgres): Promise<Row> => {
  const few = await slowest(postgres, 'erase_few', sizes.few);
  const many = await slowest(postgres, 'erase_many', sizes.many);
  return {
    name: 'erasing a person with 1,000 items, the slowest of five',
    figures: { 'ms among 10,000 items': few, 'ms among 1,000,000 items': many },
    holds: few < 2_000 && many < 2_000,
    asked: '< 2,000 ms in both',
  };
};
