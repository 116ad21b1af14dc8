import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDeleteExpired } from '../../../src/features/retention/delete-expired.ts';
import type { RetentionStore } from '../../../src/features/retention/retention-store.ts';
import { createRetentionStore } from '../../../src/infrastructure/database/prisma-retention-store.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, later } from './harness.ts';
import { openRetentionHarness, type RetentionHarness } from './retention-harness.ts';

const date = new Date('2026-09-01T10:00:00.000Z');

describeOnBoth('retention that is disturbed', (kind) => {
  let harness: RetentionHarness;
  beforeEach(async () => {
    harness = await openRetentionHarness(kind);
  });
  afterEach(() => harness.close());

  const runOn = (retention: RetentionStore) =>
    createDeleteExpired({ retention, ids: harness.ids, clock: harness.clock, log: harness.log })();

  it('goes on where a process died between two batches', async () => {
    await harness.addMany(700, date);
    harness.clock.set(date);
    const { retention } = harness.stores;
    let batches = 0;
    const dying: RetentionStore = {
      ...retention,
      deleteDue: async (...given) => {
        batches += 1;
        if (batches === 2) throw new Error('killed');
        return retention.deleteDue(...given);
      },
    };
    await expect(runOn(dying)).rejects.toThrow('killed');
    expect(await harness.count('"Feedback"')).toBe(450);
    expect(await retention.lastSuccess()).toBeNull();
    expect(await runOn(retention)).toMatchObject({ outcome: 'complete', deleted: { feedback: 450 } });
    expect(await retention.lastSuccess()).toEqual(date);
  });

  it('a batch whose jobs cannot be queued is not deleted either: no copy is forgotten in a channel', async () => {
    await harness.fullPerson('UCOPY', date);
    harness.clock.set(date);
    const before = await dumpOf(harness);
    const broken = createRetentionStore({
      ...harness,
      jobs: {
        ...harness.queue.sink,
        enqueue: async () => {
          throw new Error('the queue is away');
        },
      },
    });
    await expect(runOn(broken)).rejects.toThrow('the queue is away');
    expect(await dumpOf(harness)).toBe(before);
    expect((await harness.run()).outcome).toBe('complete');
    expect(await harness.count("pgboss.job WHERE name = 'remove-copy'")).toBe(2);
  });

  it('a receipt waits for what was recorded under it, also when that should have gone before', async () => {
    const { personId } = await harness.fullPerson('ULEFT', date);
    const { deleteDue, count } = harness.stores.retention;
    const deleteReceipts = () =>
      deleteDue('receipts', date, 10, harness.ids.next, (removalId) => ({
        name: 'remove-copy',
        payload: { removalId },
      }));
    expect(await count('receipts', date, 10)).toEqual({ all: 1, due: 1 });
    expect(await deleteReceipts()).toBe(0);
    await harness.database.query('DELETE FROM "Feedback" WHERE "personId" = $1::uuid', [personId]);
    await harness.database.query('DELETE FROM "PendingSave" WHERE "personId" = $1::uuid', [personId]);
    expect(await deleteReceipts()).toBe(1);
  });

  // The embedded database has one connection: nobody else can hold anything.
  it.runIf(kind === 'postgresql')('passes over who is writing just now, and waits for nobody', async () => {
    const busy = await harness.fullPerson('UBUSY', date);
    const idle = await harness.fullPerson('UIDLE', date);
    harness.clock.set(date);
    await harness.database.transaction(async (sql) => {
      await sql.query('SELECT id FROM "Person" WHERE id = $1::uuid FOR KEY SHARE', [busy.personId]);
      expect(await harness.run()).toMatchObject({ outcome: 'unfinished', deleted: { people: 1 } });
      const dump = await dumpOf(harness);
      for (const id of busy.theirs) expect(dump).toContain(id);
      for (const id of idle.theirs) expect(dump).not.toContain(id);
    });
    expect(await harness.run()).toMatchObject({ outcome: 'complete', deleted: { people: 1 } });
  });

  it('while people write, nothing that is written is lost, and nothing due is kept', async () => {
    const people = await Promise.all(
      ['UA', 'UB', 'UC', 'UD'].map(async (name) => harness.fullPerson(name, date)),
    );
    harness.clock.set(date);
    const writing = people.map(async ({ author }) => {
      // Who is erased before they write is a stranger again, and has nothing to lose.
      const feedback = await harness.newFeedback(author, { deleteAfter: later }).catch(() => null);
      if (feedback === null) return null;
      const added = await harness.stores.feedback.add(feedback, []);
      return added.kind === 'added' ? feedback.value.id : null;
    });
    const [written] = await Promise.all([Promise.all(writing), harness.run()]);
    await harness.run();
    const dump = await dumpOf(harness);
    for (const { feedbackId } of people) expect(dump).not.toContain(feedbackId);
    for (const id of written) if (id !== null) expect(dump).toContain(id);
  });

  it('whatever the dates and the time: what is past its date is gone, what is not is there', {
    timeout: 60_000,
  }, async () => {
    const second = fc.integer({ min: -2, max: 2 });
    let round = 0;
    const plan = fc.array(fc.record({ feedback: second, saves: second, receipts: second, more: fc.nat(2) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(plan, async (people) => {
        round += 1;
        // Each round has its own time, long after the last, so that earlier rounds' rows are all due or gone.
        const now = new Date(date.getTime() + round * 60_000);
        const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
        harness.clock.set(new Date(now.getTime() - 30_000));
        const made = [];
        for (const [index, one] of people.entries()) {
          const { personId, feedbackId } = await harness.fullPerson(`U${round}I${index}`, later);
          // The person's own date is never before a receipt's, as `press` has it.
          await harness.setDates(personId, {
            feedback: at(one.feedback),
            saves: at(one.saves),
            receipts: at(one.receipts),
            person: at(one.receipts + one.more),
          });
          made.push({ ...one, personId, feedbackId });
        }
        harness.clock.set(now);
        expect((await harness.run()).outcome).toBe('complete');
        const there = async (table: string, column: string, id: string) =>
          (await harness.count(`"${table}" WHERE "${column}" = '${id}'`)) > 0;
        for (const { personId, feedbackId, feedback, saves, receipts, more } of made) {
          const lives = feedback > 0 || saves > 0;
          expect(await there('Feedback', 'id', feedbackId)).toBe(feedback > 0);
          expect(await there('FollowUpMessage', 'feedbackId', feedbackId)).toBe(feedback > 0);
          expect(await there('Disclosure', 'personId', personId)).toBe(feedback > 0);
          expect(await there('PendingSave', 'personId', personId)).toBe(saves > 0);
          expect(await there('NoticeReceipt', 'personId', personId)).toBe(receipts > 0 || lives);
          expect(await there('Person', 'id', personId)).toBe(receipts + more > 0 || lives);
        }
      }),
      { numRuns: 12 },
    );
  });
});
