import { afterEach, beforeEach, expect, it } from 'vitest';
import { noCounts } from '../../../src/features/retention/retention-store.ts';
import { idFrom, type RemovalId } from '../../../src/shared/ids.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, later } from './harness.ts';
import { openRetentionHarness, type RetentionHarness } from './retention-harness.ts';

const oneSecond = 1000;
const date = new Date('2026-09-01T10:00:00.000Z');

describeOnBoth('retention', (kind) => {
  let harness: RetentionHarness;
  beforeEach(async () => {
    harness = await openRetentionHarness(kind);
  });
  afterEach(() => harness.close());

  it('keeps everything until the second before, and nothing from the date on; a neighbour stays as they were', async () => {
    const gone = await harness.fullPerson('UGONE', date);
    const other = await harness.fullPerson('UOTHER', later);
    const held = await harness.stores.dataRights.held(other.personId);

    harness.clock.set(new Date(date.getTime() - oneSecond));
    const before = await dumpOf(harness);
    expect(await harness.run()).toEqual({
      outcome: 'complete',
      deleted: noCounts,
    });
    // The note of the success is the only thing that a run without work leaves.
    expect((await dumpOf(harness)).split('\n').filter((line) => !before.includes(line))).toHaveLength(1);

    harness.clock.set(date);
    expect(await harness.run()).toEqual({
      outcome: 'complete',
      deleted: {
        feedback: 1,
        pendingSaves: 1,
        linkCodes: 1,
        linkTries: 1,
        receipts: 1,
        people: 1,
        removals: 0,
        downloads: 0,
        chatExports: 0,
        requestIdentities: 0,
        requests: 0,
      },
    });
    const dump = await dumpOf(harness);
    for (const id of gone.theirs) expect(dump).not.toContain(id);
    for (const id of other.theirs) expect(dump).toContain(id);
    expect(await harness.stores.dataRights.held(other.personId)).toEqual(held);
    expect(harness.log.of('retention-finished')).toHaveLength(2);
    expect(JSON.stringify(harness.log.events)).not.toContain(gone.personId);
  });

  it('what a hold keeps stays when its date comes and when its author is erased, until the hold is lifted', async () => {
    const { stores, database, ids, clock } = harness;
    const { personId, feedbackId, author } = await harness.fullPerson('UHELD', date);
    const legalHold = { ground: 'legal-claims', reason: 'Hemmelig grunn' } as const;
    await stores.feedback.change(feedbackId, 2, { legalHold });
    clock.set(date);
    expect((await harness.run()).deleted).toMatchObject({
      feedback: 0,
      receipts: 0,
      people: 0,
      pendingSaves: 1,
    });
    expect(await stores.feedback.underHold([personId])).toMatchObject([{ id: feedbackId, legalHold }]);
    const jobFor = (removalId: RemovalId) => ({ name: 'remove-copy', payload: { removalId } }) as const;
    const erase = () => stores.dataRights.erase([personId], clock.now(), () => ids.next<'removal'>(), jobFor);
    await harness.addFeedback(author, { text: 'Skal bort', deleteAfter: later });
    expect(await erase()).toEqual({ feedback: 1, messages: 0, copies: 0, retained: [feedbackId] });
    const text = `Ord fra UHELD`;
    expect(await stores.feedback.get(feedbackId)).toMatchObject({ text, legalHold });
    // Its thread, card and ledger row are what the claim may be about; nothing else of theirs is there.
    const counts = await database.query<{ table: string; rows: number }>(
      [
        'Person',
        'Feedback',
        'FollowUpMessage',
        'Post',
        'Disclosure',
        'NoticeReceipt',
        'PendingSave',
        'LinkCode',
      ]
        .map((table) => `SELECT '${table}' AS "table", count(*)::int AS rows FROM "${table}"`)
        .join(' UNION ALL '),
    );
    expect(Object.fromEntries(counts.map(({ table, rows }) => [table, rows]))).toEqual({
      ...{ Person: 1, Feedback: 1, FollowUpMessage: 2, Post: 1, Disclosure: 1, NoticeReceipt: 1 },
      ...{ PendingSave: 0, LinkCode: 0 },
    });
    expect(await dumpOf(harness)).not.toContain('Hemmelig');

    const [held] = await stores.feedback.underHold(null);
    await stores.feedback.change(feedbackId, held?.revision ?? 0, { legalHold: null });
    expect(await erase()).toMatchObject({ feedback: 1, retained: [] });
    expect(await stores.people.get(personId)).toBeNull();
  });

  it('the copies in channels become removals, each with its job, and no other job is left', async () => {
    await harness.fullPerson('UCOPY', date);
    harness.clock.set(date);
    await harness.run();
    const removals = await harness.database.query<{ message: string; state: string; at: Date }>(
      `SELECT r.message, r.state, r."createdAt" AS at FROM "Removal" r
         JOIN pgboss.job j ON j.name = 'remove-copy' AND j.data->>'removalId' = r.id::text ORDER BY r.message`,
    );
    expect(removals).toEqual([
      { message: 'UCOPY', state: 'waiting', at: date },
      { message: 'UCOPY-t', state: 'waiting', at: date },
    ]);
    const [jobs] = await harness.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pgboss.job',
    );
    expect(jobs?.count).toBe(2);
  });

  it('a removal goes when it is finished and its own date has come, and never before it is finished', async () => {
    await harness.fullPerson('UREMOVED', date);
    harness.clock.set(date);
    await harness.run();
    const rows = await harness.database.query<{ id: string }>('SELECT id::text AS id FROM "Removal"');
    const [finished, byHand] = rows.map(({ id }) => idFrom<'removal'>(id));
    if (finished === undefined || byHand === undefined) throw new Error('no removal');
    const { posts } = harness.stores;
    await posts.finishRemoval(finished, { state: 'deleted' }, date, []);
    // Somebody still has to do it.
    await posts.finishRemoval(byHand, { state: 'manual', code: 'is_archived' }, date, []);
    const [until] = await harness.database.query<{ date: Date }>(
      'SELECT min("deleteAfter") AS date FROM "Removal"',
    );
    harness.clock.set(new Date((until?.date.getTime() ?? 0) - oneSecond));
    expect((await harness.run()).deleted.removals).toBe(0);
    harness.clock.advance(oneSecond);
    expect((await harness.run()).deleted.removals).toBe(1);
    const left = await harness.database.query<{ id: string }>('SELECT id::text AS id FROM "Removal"');
    expect(left.map(({ id }) => id)).toEqual([byHand]);
    expect(await posts.removalsByHand()).toMatchObject([{ id: byHand, code: 'is_archived' }]);
  });

  it('a person with something that lives longer stays, with the receipt it was recorded under, until that goes', async () => {
    const { author, personId } = await harness.fullPerson('USTAYS', date);
    const longer = new Date('2026-12-01T10:00:00.000Z');
    const young = await harness.addFeedback(author, { text: 'Nyere', deleteAfter: longer });
    // Pressing *Fortsett* again extended the person: put the dates back, as if they had not.
    const dates = { person: date, receipts: date, feedback: date, saves: date };
    await harness.setDates(personId, dates);
    await harness.database.query(
      'UPDATE "Feedback" SET "deleteAfter" = $2::timestamptz WHERE id = $1::uuid',
      [young.id, longer],
    );
    // What they are told is the date that holds.
    expect((await harness.stores.dataRights.held(personId))?.person.deleteAfter).toEqual(longer);

    harness.clock.set(date);
    expect((await harness.run()).deleted).toMatchObject({ feedback: 1, receipts: 0, people: 0 });
    const held = await harness.stores.dataRights.held(personId);
    expect(held?.feedback.map(({ reference }) => reference)).toEqual([young.reference]);
    expect(held?.receipts).toHaveLength(1);

    harness.clock.set(longer);
    expect((await harness.run()).deleted).toMatchObject({ feedback: 1, receipts: 1, people: 1 });
    expect(await dumpOf(harness)).not.toContain(personId);
  });

  it('a dry run counts what the run then deletes, and changes nothing', async () => {
    await harness.fullPerson('UONE', date);
    await harness.fullPerson('UTWO', date);
    await harness.fullPerson('ULATER', later);
    harness.clock.set(date);
    const before = await dumpOf(harness);
    const { due, capped } = await harness.preview();
    expect(await dumpOf(harness)).toBe(before);
    expect(capped).toBeNull();
    expect(due).toEqual({
      feedback: 2,
      pendingSaves: 2,
      linkCodes: 2,
      linkTries: 2,
      receipts: 2,
      people: 2,
      removals: 0,
      downloads: 0,
      chatExports: 0,
      requestIdentities: 0,
      requests: 0,
    });
    expect((await harness.run()).deleted).toEqual(due);
    expect((await harness.preview()).due).toEqual(noCounts);
  });

  it('when too much is due at once, a quarter goes, the alarm sounds, and it is no success', async () => {
    await harness.addMany(1600, date);
    await harness.addMany(400, later);
    harness.clock.set(date);
    expect((await harness.preview()).capped).toEqual({ kind: 'feedback', most: 500 });
    const first = await harness.run();
    expect(first).toEqual({
      outcome: 'capped',
      deleted: { ...noCounts, feedback: 500 },
    });
    expect(await harness.count('"Feedback"')).toBe(1500);
    expect(harness.log.of('retention-capped')).toEqual([
      { event: 'retention-capped', level: 'error', kind: 'feedback', due: 1600, most: 500 },
    ]);
    expect(await harness.stores.retention.lastSuccess()).toBeNull();
    // The oldest dates went, and run after run it comes to an end.
    let outcome: string = first.outcome;
    for (let runs = 0; runs < 10 && outcome === 'capped'; runs += 1) outcome = (await harness.run()).outcome;
    expect(outcome).toBe('complete');
    expect(await harness.count('"Feedback"')).toBe(400);
    expect(await harness.stores.retention.lastSuccess()).toEqual(date);
  });

  it('two processes at once delete each row once, and nothing that is not due', async () => {
    await harness.addMany(900, date);
    await Promise.all(['UA', 'UB', 'UC'].map((name) => harness.fullPerson(name, date)));
    const other = await harness.fullPerson('UD', later);
    harness.clock.set(date);
    const { due } = await harness.preview();
    const runs = await Promise.all([harness.run(), harness.run()]);
    // What one held the other passed over: a third run finds what neither had.
    runs.push(await harness.run());
    const sum = (of: 'feedback' | 'people') => runs.reduce((total, { deleted }) => total + deleted[of], 0);
    expect([sum('feedback'), sum('people')]).toEqual([due.feedback, due.people]);
    expect(runs.at(-1)?.outcome).toBe('complete');
    expect(await harness.count('"Removal"')).toBe(6);
    expect((await harness.stores.dataRights.held(other.personId))?.feedback).toHaveLength(1);
  });

  it('of many who ask, one queues the hour; an hour from a wrong clock silences nobody', async () => {
    const { retention } = harness.stores;
    const job = [{ name: 'delete-expired', payload: {} }] as const;
    const hour = new Date('2026-09-01T10:00:00.000Z');
    const claims = await Promise.all(Array.from({ length: 5 }, () => retention.claimHour(hour, job)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await harness.count("pgboss.job WHERE name = 'delete-expired'")).toBe(1);
    expect(await retention.claimHour(new Date('2026-09-01T11:00:00.000Z'), job)).toBe(true);
    // A process a little behind does not ask again for the hour before.
    expect(await retention.claimHour(hour, job)).toBe(false);
    expect(await retention.claimHour(new Date('2031-01-01T00:00:00.000Z'), job)).toBe(true);
    expect(await retention.claimHour(new Date('2026-09-01T12:00:00.000Z'), job)).toBe(true);
  });
});
