import { createReadHeld } from '../../src/features/data-rights/read-held.ts';
import { createOwnPeople } from '../../src/features/feedback-intake/own-people.ts';
import type { Storage } from '../../src/infrastructure/open-storage.ts';
import type { PlatformUser } from '../../src/shared/platform-user.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { fillWithItems, makeReadable } from './many-items.ts';
import { openBenchStorage } from './open-bench-storage.ts';
import { percentile } from './percentile.ts';
import type { Row } from './row.ts';

const sizes = { few: 10_000, many: 1_000_000 };
const itemsPerPerson = 20;
const askers = 200;
const rounds = 6;

interface Side {
  readonly storage: Storage;
  readonly users: readonly PlatformUser[];
}

const openSide = async (postgres: RunningPostgres, name: string, items: number): Promise<Side> => {
  const storage = await openBenchStorage(postgres, name);
  const people = await fillWithItems(storage, 'fill', { items, itemsPerPerson });
  return { storage, users: await makeReadable(storage, people.slice(0, askers)) };
};

/** Each asks once. @returns how long each answer took, in milliseconds */
const askAll = async ({ storage, users }: Side): Promise<readonly number[]> => {
  const readHeld = createReadHeld({
    ...storage.stores,
    ownPeople: createOwnPeople({ ...storage.stores, refs: storage.refs }),
  });
  const took: number[] = [];
  for (const user of users) {
    const askedAt = performance.now();
    const [held] = await readHeld(user);
    took.push(performance.now() - askedAt);
    if (held?.feedback.length !== itemsPerPerson) throw new Error('that was not the whole answer');
  }
  return took.sort((a, b) => a - b);
};

/** Row 2: the access answer of a person with 20 items, among a million items and among ten thousand, turn by turn. */
export const accessRow = async (postgres: RunningPostgres): Promise<Row> => {
  const few = await openSide(postgres, 'access_few', sizes.few);
  const many = await openSide(postgres, 'access_many', sizes.many);
  try {
    // Everything has been read once before it counts.
    await askAll(few);
    await askAll(many);
    const took: Record<'few' | 'many', number[]> = { few: [], many: [] };
    for (let round = 0; round < rounds; round += 1) {
      took.few.push(...(await askAll(few)));
      took.many.push(...(await askAll(many)));
    }
    const p99 = (times: readonly number[]) =>
      percentile(
        [...times].sort((a, b) => a - b),
        0.99,
      );
    const ratio = p99(took.many) / p99(took.few);
    return {
      name: 'access answer for a person with 20 items',
      figures: {
        'p99 ms among 10,000 items': p99(took.few),
        'p99 ms among 1,000,000 items': p99(took.many),
        ratio,
      },
      holds: ratio <= 1.2,
      asked: 'p99 ratio ≤ 1.2',
    };
  } finally {
    await few.storage.close();
    await many.storage.close();
  }
};
