import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeleteExpired } from '../../../src/features/retention/delete-expired.ts';
import { mostAtOnce } from '../../../src/features/retention/most-at-once.ts';
import { createPreviewExpired } from '../../../src/features/retention/preview-expired.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeIds } from '../../fakes/fake-ids.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createDueStore } from './due-store.ts';

const engine = (...given: Parameters<typeof createDueStore>) => {
  const clock = createFakeClock();
  const log = createFakeLog();
  const retention = createDueStore(...given);
  return {
    clock,
    log,
    retention,
    run: createDeleteExpired({ retention, ids: createFakeIds(), clock, log }),
    preview: createPreviewExpired({ retention, clock }),
  };
};

test('deletes in batches, children before their parents, and notes the success', async () => {
  const { run, retention, clock, log } = engine({
    feedback: { all: 900, due: 900 },
    people: { all: 3, due: 2 },
    receipts: { all: 3, due: 2 },
  });
  expect((await run()).outcome).toBe('complete');
  expect(retention.asked).toEqual([
    { kind: 'feedback', limit: 250 },
    { kind: 'feedback', limit: 250 },
    { kind: 'feedback', limit: 250 },
    { kind: 'feedback', limit: 150 },
    { kind: 'receipts', limit: 2 },
    { kind: 'people', limit: 2 },
  ]);
  expect(await retention.lastSuccess()).toEqual(clock.now());
  expect(log.events).toEqual([
    {
      event: 'retention-finished',
      level: 'info',
      outcome: 'complete',
      feedback: 900,
      pendingSaves: 0,
      linkCodes: 0,
      linkTries: 0,
      receipts: 2,
      people: 2,
      removals: 0,
      downloads: 0,
      chatExports: 0,
      requestIdentities: 0,
      requests: 0,
    },
  ]);
});

test('what somebody holds is left for the next run, and is no success', async () => {
  const { run, retention } = engine({ feedback: { all: 5, due: 3, held: 1 }, people: { all: 2, due: 1 } });
  expect(await run()).toMatchObject({ outcome: 'unfinished', deleted: { feedback: 2, people: 1 } });
  expect(await retention.lastSuccess()).toBeNull();
});

test('rows that another process deleted meanwhile are done, not left', async () => {
  const rows = { feedback: { all: 5, due: 3 } };
  const { run, retention } = engine(rows, () => {
    rows.feedback = { all: 2, due: 0 };
  });
  expect(await run()).toMatchObject({ outcome: 'complete', deleted: { feedback: 0 } });
  expect(await retention.lastSuccess()).not.toBeNull();
});

test('a slow run stops in time and leaves the rest to the next', async () => {
  const { run, retention, clock } = engine({ feedback: { all: 100_000, due: 20_000 } }, () =>
    clock.advance(40_000),
  );
  expect(await run()).toMatchObject({ outcome: 'unfinished', deleted: { feedback: 750 } });
  expect(await retention.lastSuccess()).toBeNull();
});

test('beyond the cap it stops before what hangs on the rest, and says so as an error', async () => {
  const { run, log, retention } = engine({
    feedback: { all: 2_000, due: 1_999 },
    people: { all: 2_000, due: 1_999 },
  });
  expect(await run()).toMatchObject({ outcome: 'capped', deleted: { feedback: 500, people: 0 } });
  expect(log.of('retention-capped')).toEqual([
    { event: 'retention-capped', level: 'error', kind: 'feedback', due: 1_999, most: 500 },
  ]);
  expect(await retention.lastSuccess()).toBeNull();
});

test('no run deletes more than a quarter of many, nor ever more than 20,000', () => {
  expect([0, 1_000, 1_001, 80_000, 80_004, 1_000_000].map(mostAtOnce)).toEqual([
    1_000, 1_000, 250, 20_000, 20_000, 20_000,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1_001, max: 10_000_000 }), (all) => {
      expect(mostAtOnce(all)).toBeLessThanOrEqual(Math.min(20_000, all / 4));
    }),
  );
});

test('the dry run foretells the run, whatever there is', async () => {
  const rows = fc.record({ all: fc.nat(5_000), due: fc.nat(5_000) }).map(({ all, due }) => ({
    all,
    due: Math.min(all, due),
  }));
  await fc.assert(
    fc.asyncProperty(rows, rows, async (feedback, people) => {
      const { run, preview } = engine({ feedback, people });
      const { due, capped } = await preview();
      const { outcome, deleted } = await run();
      expect(outcome === 'capped').toBe(capped !== null);
      if (capped === null) expect(deleted).toEqual(due);
      else expect(deleted[capped.kind]).toBe(capped.most);
    }),
  );
});
