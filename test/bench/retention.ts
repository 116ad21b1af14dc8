import { randomUUID } from 'node:crypto';
import { createDeleteExpired } from '../../src/features/retention/delete-expired.ts';
import { randomIdSource } from '../../src/infrastructure/crypto/id-source.ts';
import { openStorage, type Storage } from '../../src/infrastructure/open-storage.ts';
import { createFakeLog } from '../fakes/fake-log.ts';
import { createDatabase } from '../support/create-database.ts';
import { applicationIds, signingSecret } from '../support/processes/bench-seed.ts';
import { createSlackWorld } from '../support/processes/slack-world.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { load } from './load.ts';
import { fillWithItems } from './many-items.ts';
import type { Row } from './row.ts';
import { signForm } from './sign.ts';

const items = 1_000_000;
const share = 0.1;
const connections = 10;
const seconds = 10;

const dueRows = async ({ database }: Storage): Promise<number> => {
  const counts = ['Feedback', 'FollowUpMessage', 'Post', 'Disclosure'].map(
    (table) => `(SELECT count(*) FROM "${table}" WHERE "deleteAfter" <= now())`,
  );
  const [row] = await database.query<{ due: number }>(`SELECT (${counts.join(' + ')})::int AS due`, []);
  return row?.due ?? 0;
};

/**
 * Row 4: a tenth of a million items is past its date. Runs of the engine, capped as ever, delete it one after
 * the other; forms come in at another process before and meanwhile.
 */
export const retentionRow = async (postgres: RunningPostgres): Promise<Row> => {
  const world = await createSlackWorld();
  await createDatabase(postgres.url, 'retention');
  const environment = world.environment(`${postgres.url}/retention`);
  const clock = { now: () => new Date() };
  const storage = await openStorage({
    url: `${postgres.url}/retention`,
    dataDir: world.folder,
    erasuresFile: null,
    masterKeys: environment.LYTT_MASTER_KEYS ?? null,
    clock,
    ids: randomIdSource,
    log: createFakeLog(),
  });
  await fillWithItems(storage, 'fill', { items, itemsPerPerson: 20, due: share });
  // Its first hour counts as served, so that only the runs measured here delete.
  await storage.database.query(
    `INSERT INTO "RetentionRun" (name, "queuedFor") VALUES ('retention', date_trunc('hour', now()))
     ON CONFLICT (name) DO UPDATE SET "queuedFor" = excluded."queuedFor"`,
    [],
  );
  const lytt = await startLytt(environment, { folder: world.folder });
  try {
    world.pointAt(lytt.url);
    const template = await world.formSubmission();
    const next = () =>
      signForm(
        signingSecret,
        template(`V${randomUUID()}`, 'Fakturaen mangler moms.', applicationIds[0] ?? ''),
      );
    const forms = (forSeconds: number) => load(`${lytt.url}/slack/events`, connections, forSeconds, next);

    const idle = await forms(seconds);
    const deleteExpired = createDeleteExpired({
      retention: storage.stores.retention,
      ids: randomIdSource,
      clock,
      log: createFakeLog(),
    });
    const deleteAll = async (): Promise<{ readonly items: number; readonly seconds: number }> => {
      const startedAt = performance.now();
      let gone = 0;
      for (;;) {
        const { deleted } = await deleteExpired();
        if (deleted.feedback === 0) return { items: gone, seconds: (performance.now() - startedAt) / 1000 };
        gone += deleted.feedback;
      }
    };
    const due = await dueRows(storage);
    const [deleted, meanwhile] = await Promise.all([deleteAll(), forms(seconds)]);
    const perSecond = due / deleted.seconds;
    const ratio = meanwhile.p99 / idle.p99;
    return {
      name: 'retention: a tenth of 1,000,000 items is due',
      figures: {
        'items deleted': deleted.items,
        'rows deleted (items, messages, cards, ledger)': due,
        'items/s': deleted.items / deleted.seconds,
        'rows/s': perSecond,
        'intake p99 ms idle': idle.p99,
        'intake p99 ms meanwhile': meanwhile.p99,
        ratio,
        failures: idle.failures + meanwhile.failures,
      },
      holds: perSecond >= 10_000 && ratio <= 2 && idle.failures + meanwhile.failures === 0,
      asked: '≥ 10,000 rows/s, intake p99 ≤ 2 × idle',
    };
  } finally {
    await lytt.stop();
    await storage.close();
    await world.close();
  }
};
