import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cliIn, emptyFolder, openIn } from './run-in-folder.ts';

const folder = await emptyFolder();
const dataDir = join(folder, '.lytt', 'playground');
const cli = cliIn(folder);

const counts = (feedback: number, receipts: number, people: number) => [
  `${String(feedback).padStart(8)}  feedback items`,
  '       0  saves that never ended',
  '       0  codes for linking accounts',
  '       0  counts of wrong codes',
  '       0  links to one’s own data',
  '       0  files with one’s own data in the chat',
  '       0  names behind answered requests',
  `${String(receipts).padStart(8)}  notice receipts`,
  `${String(people).padStart(8)}  people`,
  '       0  finished removals of copies',
  '       0  answered requests',
];

/** The clock of these commands stands at noon on 22 November 2026. */
describe('lytt retention run', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const storage = await openIn(dataDir);
    try {
      for (const [number, date] of ['2026-11-22T12:00:00Z', '2026-11-22T12:00:01Z'].entries()) {
        const id = `00000000-0000-7000-8000-00000000000${number}`;
        await storage.database.query(
          `INSERT INTO "Person" (id, ref, platform, "workspaceId", "userId", language, "createdAt", "deleteAfter")
           VALUES ($1::uuid, $2, 'slack', 'T0', 'sealed', 'nb', '2025-11-22T12:00:00Z', $3::timestamptz)`,
          [id, `ref-${number}`, date],
        );
        await storage.database.query(
          `INSERT INTO "NoticeReceipt" (id, "personId", version, "pressedAt", surface, "deleteAfter")
           VALUES ($1::uuid, $1::uuid, 'v1', '2025-11-22T12:00:00Z', 'chat', $2::timestamptz)`,
          [id, date],
        );
      }
    } finally {
      await storage.close();
    }
  }, 120_000);

  test('--dry-run counts and deletes nothing, the run deletes what was counted, and then there is nothing', async () => {
    const due = counts(0, 1, 1);
    for (let times = 0; times < 2; times += 1) {
      const dry = await cli.run('retention', 'run', '--dry-run');
      expect(dry).toEqual({ code: 0, out: ['Due now, nothing deleted:', ...due], err: [] });
    }
    expect(await cli.run('retention', 'run')).toEqual({ code: 0, out: ['Deleted:', ...due], err: [] });
    expect((await cli.run('retention', 'run')).out).toEqual(['Deleted:', ...counts(0, 0, 0)]);
  });

  test('beyond the cap, both say so and end with 1', async () => {
    const storage = await openIn(dataDir);
    await storage.database.query(
      `INSERT INTO "Removal" (id, "destinationId", channel, message, state, "createdAt", "deleteAfter")
       SELECT gen_random_uuid(), 'billing', 'CB', n::text, 'deleted', now(), '2026-11-22T12:00:00Z'
         FROM generate_series(1, 1200) AS n`,
    );
    await storage.close();
    const dry = await cli.run('retention', 'run', '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.out.at(-2)).toBe('    1200  finished removals of copies');
    expect(dry.err).toEqual(['A run would delete 300 of the finished removals of copies and stop there.']);
    const run = await cli.run('retention', 'run');
    expect(run.code).toBe(1);
    expect(run.out.at(-2)).toBe('     300  finished removals of copies');
    expect(run.err).toEqual([
      'More was due than one run deletes, so it stopped. If the clock and the dates are right, run it again for the next part.',
    ]);
  });
});
