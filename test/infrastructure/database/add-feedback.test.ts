import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FeedbackId } from '../../../src/shared/ids.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { type Harness, openHarness } from './harness.ts';

describeOnBoth('adding feedback', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
    await harness.press();
  });
  afterAll(() => harness.close());

  const routed = (feedbackId: FeedbackId) => [{ name: 'route-feedback', payload: { feedbackId } }] as const;
  const addAll = (many: readonly Awaited<ReturnType<Harness['newFeedback']>>[]) =>
    Promise.all(many.map((one) => harness.stores.feedback.add(one, routed(one.value.id))));
  const jobsFor = async (id: FeedbackId) =>
    (await harness.database.query(`SELECT id FROM pgboss.job WHERE data->>'feedbackId' = $1`, [id])).length;

  it('keeps every field, and opens the texts again', async () => {
    const original = {
      address: { channel: 'D1', message: '17.1' },
      key: harness.refs.dedupeKey('message', ['17.1']),
    };
    const found = {
      company: 'Eksempel AS',
      country: 'NO',
      pricePlan: 'Pluss',
      url: 'https://example.com/',
      matchedBy: 'workspace',
      stated: [],
    } as const;
    const feedback = await harness.newFeedback(customer(), { text: 'Æ ø å 🙂', customer: found, original });
    expect(await harness.stores.feedback.add(feedback, [])).toEqual({ kind: 'added' });
    const { dedupeKey, original: _, ...stored } = feedback.value;
    const expected = {
      ...stored,
      personId: feedback.receipt.personId,
      restriction: null,
      legalHold: null,
      revision: 1,
      status: 'received',
      assignee: null,
      closingMessageId: null,
      authorOutcome: null,
    };
    const { id, reference } = feedback.value;
    expect(await harness.stores.feedback.get(id)).toEqual(expected);
    expect(await harness.stores.feedback.findByReference(reference)).toEqual(expected);
    expect(await harness.stores.feedback.findByOriginal(original.key)).toEqual(expected);
    expect(await harness.stores.feedback.originalOf(id)).toEqual(original.address);
    expect(await harness.stores.feedback.ofPerson(feedback.receipt.personId, 1)).toEqual([expected]);
  });

  it('adds many at once, each with its own job, and each once', async () => {
    const many = await Promise.all(Array.from({ length: 120 }, () => harness.newFeedback()));
    const results = await addAll(many);
    expect(results.every(({ kind: result }) => result === 'added')).toBe(true);
    const jobs = await Promise.all(many.map(({ value }) => jobsFor(value.id)));
    expect(jobs.every((count) => count === 1)).toBe(true);
  });

  it('knows a repeat within one batch and across batches, and gives the reference of the first', async () => {
    const first = await harness.newFeedback();
    const { dedupeKey, id, reference } = first.value;
    const again = await Promise.all(
      Array.from({ length: 5 }, () => harness.newFeedback(customer(), { dedupeKey })),
    );
    // The very first call goes alone; what is added while it runs goes as one batch.
    const [alone, ...together] = await addAll([first, ...again]);
    expect(alone).toEqual({ kind: 'added' });
    expect(together).toEqual(again.map(() => ({ kind: 'already', id, reference })));
    const [later] = await addAll([await harness.newFeedback(customer(), { dedupeKey })]);
    expect(later).toEqual({ kind: 'already', id, reference });
    const key = harness.refs.dedupeKey('view', ['V-same-batch']);
    const sameBatch = await Promise.all(
      Array.from({ length: 6 }, () => harness.newFeedback(customer(), { dedupeKey: key })),
    );
    const [, ...results] = await addAll([await harness.newFeedback(), ...sameBatch]);
    expect(results.map(({ kind: result }) => result).sort()).toEqual(['added', ...Array(5).fill('already')]);
    // A repeat queues nothing.
    const jobs = await Promise.all([...again, ...sameBatch].map(({ value }) => jobsFor(value.id)));
    expect(jobs.reduce((sum, count) => sum + count)).toBe(1);
  });

  it('says that a reference is taken, which is not a repeat', async () => {
    const first = await harness.newFeedback();
    const { reference } = first.value;
    const second = await harness.newFeedback(customer(), { reference });
    expect(await addAll([first, second])).toEqual([{ kind: 'added' }, { kind: 'reference-taken' }]);
    expect(await jobsFor(second.value.id)).toBe(0);
  });

  it('says that the receipt is gone when the person erased themselves meanwhile, and keeps nothing', async () => {
    const leaving = customer('ULEAVING');
    const { personId } = await harness.press(leaving);
    const theirs = await harness.newFeedback(leaving);
    const others = [await harness.newFeedback(), await harness.newFeedback()] as const;
    await harness.stores.dataRights.erase([personId], harness.clock.now(), harness.ids.next, (removalId) => ({
      name: 'remove-copy',
      payload: { removalId },
    }));
    const results = await addAll([others[0], theirs, others[1]]);
    expect(results).toEqual([{ kind: 'added' }, { kind: 'receipt-gone' }, { kind: 'added' }]);
    expect(await harness.stores.feedback.get(theirs.value.id)).toBeNull();
    expect(await jobsFor(theirs.value.id)).toBe(0);
  });

  it('one bad row fails alone', async () => {
    const good = await Promise.all([harness.newFeedback(), harness.newFeedback(), harness.newFeedback()]);
    const tooEarly = await harness.newFeedback(customer(), {
      createdAt: new Date('2020-01-01T00:00:00.000Z'),
    });
    const results = await Promise.allSettled(
      [good[0], good[1], tooEarly, good[2]].map((one) =>
        harness.stores.feedback.add(one, routed(one.value.id)),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const stored = await Promise.all(good.map(({ value }) => harness.stores.feedback.get(value.id)));
    expect(stored.every((feedback) => feedback !== null)).toBe(true);
    expect(await jobsFor(tooEarly.value.id)).toBe(0);
  });

  it('a job that cannot be queued takes its row with it', async () => {
    const feedback = await harness.newFeedback();
    // A payload with words in it, as a cast would let it through.
    const words: FeedbackId = JSON.parse('"Knappen virker ikke"');
    await expect(harness.stores.feedback.add(feedback, routed(words))).rejects.toThrow();
    expect(await harness.stores.feedback.get(feedback.value.id)).toBeNull();
  });

  it('a row that fails takes its job with it', async () => {
    const feedback = await harness.newFeedback(customer(), {
      createdAt: new Date('2020-01-01T00:00:00.000Z'),
    });
    await expect(harness.stores.feedback.add(feedback, routed(feedback.value.id))).rejects.toThrow();
    expect(await jobsFor(feedback.value.id)).toBe(0);
  });
});
