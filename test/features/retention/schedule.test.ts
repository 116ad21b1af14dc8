import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeat } from '../../../src/app/repeat.ts';
import { createQueueExpiry } from '../../../src/features/retention/queue-expiry.ts';
import { retentionHealth } from '../../../src/features/retention/retention-health.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeDatabase } from '../../fakes/fake-database.ts';
import { createFakeRetentionStore } from '../../fakes/fake-retention-store.ts';
import { until } from '../../infrastructure/queue/queue-harness.ts';

const hour = 60 * 60 * 1000;

test('each hour of the clock is queued once, however often it is asked for', async () => {
  const clock = createFakeClock(new Date('2026-03-02T09:05:00.000Z'));
  const database = createFakeDatabase();
  const retention = createFakeRetentionStore(database);
  const deps = { retention, duePurges: async () => [], clock };
  const processes = [createQueueExpiry(deps), createQueueExpiry(deps)];
  const asked: boolean[] = [];
  for (let ticks = 0; ticks < 18; ticks += 1) {
    for (const ask of processes) asked.push(await ask());
    clock.advance(hour / 6);
  }
  // From 09:05 to 11:55: the hours 9, 10 and 11.
  expect(asked.filter(Boolean)).toHaveLength(3);
  expect([...database.jobs.values()]).toEqual(
    Array.from({ length: 3 }, () => [
      { name: 'delete-expired', payload: {} },
      { name: 'remind-requests', payload: {} },
      { name: 'retry-by-hand', payload: {} },
    ]).flat(),
  );
});

test('asks at the start and again, outlives a database that is away, and stops for good', async () => {
  let asked = 0;
  const schedule = repeat(async () => {
    asked += 1;
    if (asked === 2) throw new Error('the database is away');
    return true;
  }, 5);
  await until(() => asked >= 4);
  await schedule.stop();
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked).toBe(before);
});

test('stopping waits for what is being asked', async () => {
  const asking = Promise.withResolvers<boolean>();
  const schedule = repeat(() => asking.promise, hour);
  let stopped = false;
  const stopping = schedule.stop().then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(stopped).toBe(false);
  asking.resolve(true);
  await stopping;
});

test('26 hours without success are late, and never is said as such', () => {
  const success = new Date('2026-03-02T09:00:00.000Z');
  const after = (ms: number) => retentionHealth(success, new Date(success.getTime() + ms));
  expect(retentionHealth(null, success)).toEqual({ code: 'never' });
  expect(after(0)).toEqual({ code: 'ok', hoursSinceSuccess: 0 });
  expect(after(26 * hour)).toEqual({ code: 'ok', hoursSinceSuccess: 26 });
  expect(after(26 * hour + 1)).toEqual({ code: 'late', hoursSinceSuccess: 26 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 * hour }), (ms) => {
      expect(after(ms).code).toBe(ms > 26 * hour ? 'late' : 'ok');
    }),
  );
});
