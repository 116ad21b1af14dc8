import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRequest } from '../../../src/features/data-rights/new-request.ts';
import { restrictionJobs } from '../../../src/features/data-rights/restriction-jobs.ts';
import type { NewRightsRequest } from '../../../src/features/data-rights/rights-request-store.ts';
import { idFrom, type PersonId } from '../../../src/shared/ids.ts';
import { customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, dumpOf, type Harness, later, openHarness } from './harness.ts';

describeOnBoth('rights requests', (kind) => {
  let h: Harness;
  let people = 0;
  beforeAll(async () => {
    h = await openHarness(kind);
  });
  afterAll(() => h.close());

  const someone = () => {
    people += 1;
    return customer(`UPERSON${people}`);
  };
  const personOf = async (user: ReturnType<typeof someone>): Promise<PersonId> => {
    const person = await h.stores.people.find(h.refs.personRef(user));
    if (person === null) throw new Error('nobody');
    return person.id;
  };
  const ask = async (personId: PersonId, more: Partial<NewRightsRequest> = {}): Promise<NewRightsRequest> => {
    const request = {
      ...newRequest(
        { ids: h.ids, clock: h.clock, settings: sampleSettings },
        {
          personId,
          kind: 'restrict',
          state: 'fulfilled',
          source: 'chat',
          receivedAt: h.clock.now(),
          restriction: 'freeze',
        },
      ),
      ...more,
    };
    expect(await h.stores.requests.add(request, restrictionJobs, [])).toBe('added');
    return request;
  };
  const restrictionOf = async (id: string) => (await h.stores.feedback.get(idFrom(id)))?.restriction;
  const removalIds = () => h.ids.next<'removal'>();
  const noJob = () => ({ name: 'delete-expired', payload: {} }) as const;
  const retain = (rows: Parameters<Harness['stores']['retention']['deleteDue']>[0], at: Date) =>
    h.stores.retention.deleteDue(rows, at, 100, removalIds, noJob);

  test('take effect on the person, each item and later ones, and end when they are lifted', async () => {
    const user = someone();
    const before = await h.addFeedback(user);
    const personId = await personOf(user);
    const request = await ask(personId);
    const after = await h.addFeedback(user);
    const other = await h.addFeedback(someone());
    expect(await restrictionOf(before.id)).toBe('freeze');
    expect(await restrictionOf(after.id)).toBe('freeze');
    expect(await restrictionOf(other.id)).toBeNull();
    expect((await h.stores.people.get(personId))?.restriction).toBe('freeze');
    expect((await h.stores.feedback.get(before.id))?.revision).toBe(2);
    const lifted = await h.stores.requests.change(request.id, 1, { restriction: null }, restrictionJobs, []);
    expect(lifted).toBe('changed');
    expect(await restrictionOf(before.id)).toBeNull();
    expect(await restrictionOf(after.id)).toBeNull();
    expect((await h.stores.people.get(personId))?.restriction).toBeNull();
  });

  test('the stricter of two wins, and an item has its own', async () => {
    const user = someone();
    const one = await h.addFeedback(user);
    const two = await h.addFeedback(user);
    const personId = await personOf(user);
    await ask(personId, { restriction: 'out-of-use' });
    const frozen = await ask(personId, { feedbackId: one.id });
    expect([await restrictionOf(one.id), await restrictionOf(two.id)]).toEqual(['freeze', 'out-of-use']);
    await h.stores.requests.change(frozen.id, 1, { restriction: null }, restrictionJobs, []);
    expect(await restrictionOf(one.id)).toBe('out-of-use');
  });

  test('take entries in threads away, and queue what was held back when they end', async () => {
    const user = someone();
    const item = await h.addFeedback(user);
    const personId = await personOf(user);
    const [posted, waiting] = [h.ids.next<'post'>(), h.ids.next<'post'>()];
    const answer = h.ids.next<'message'>();
    const createdAt = h.clock.now();
    await h.stores.feedback.change(item.id, 1, {
      addPosts: [
        { id: posted, destinationId: 'billing', createdAt },
        { id: waiting, destinationId: 'product', createdAt },
      ],
      addMessages: [
        {
          from: 'author',
          id: answer,
          text: await h.admit(user, 'Nr. 42'),
          createdAt,
          dedupeKey: h.refs.dedupeKey('answer', [answer]),
        },
      ],
    });
    await h.stores.posts.markPosted(posted, { channel: 'C1', message: '1' }, disclosureFrom(h), []);
    await h.stores.posts.addThreadCopy(posted, answer, { channel: 'C1', message: '2' }, null);
    await h.database.query('DELETE FROM pgboss.job');
    const request = await ask(personId);
    expect(await h.stores.posts.hasThreadCopy(posted, answer)).toBe(false);
    const jobs = async () =>
      (await h.database.query<{ name: string }>('SELECT name FROM pgboss.job ORDER BY name')).map(
        ({ name }) => name,
      );
    expect(await jobs()).toEqual(['refresh-cards', 'remove-copy']);
    await h.database.query('DELETE FROM pgboss.job');
    await h.stores.requests.change(request.id, 1, { restriction: null }, restrictionJobs, []);
    expect(await jobs()).toEqual(['deliver-card', 'refresh-cards', 'relay-answer', 'route-feedback']);
  });

  test.each(['restricted before', 'restricted meanwhile'])(
    'an entry in a thread of what is %s is not kept as one, and the ledger says that it was there',
    async (when) => {
      const user = someone();
      const item = await h.addFeedback(user);
      const personId = await personOf(user);
      const posted = h.ids.next<'post'>();
      const addPosts = [{ id: posted, destinationId: 'billing', createdAt: h.clock.now() }];
      await h.stores.feedback.change(item.id, 1, { addPosts });
      await h.stores.posts.markPosted(posted, { channel: 'C1', message: '1' }, disclosureFrom(h), []);
      const entry = { channel: 'C1', message: '2' };
      const add = () => h.stores.posts.addThreadCopy(posted, 'late', entry, disclosureFrom(h));
      if (when === 'restricted before') {
        await ask(personId);
        expect(await add()).toEqual({ kind: 'gone' });
      } else {
        // Whichever of the two is first: the copy is not there, or there is a job that takes it away.
        await Promise.all([ask(personId), add()]);
      }
      expect(await h.stores.posts.hasThreadCopy(posted, 'late')).toBe(false);
      expect((await h.stores.dataRights.held(personId))?.disclosures).toHaveLength(2);
    },
  );

  test('of two changes at once one wins', async () => {
    const user = someone();
    await h.addFeedback(user);
    const { id } = await ask(await personOf(user), { state: 'open', kind: 'object' });
    const change = (state: 'fulfilled' | 'withdrawn') =>
      h.stores.requests.change(id, 1, { state }, restrictionJobs, []);
    const both = await Promise.all([change('fulfilled'), change('withdrawn')]);
    expect(both.toSorted()).toEqual(['changed', 'conflict']);
  });

  test('reasons are encrypted, and come back as they were', async () => {
    const user = someone();
    await h.addFeedback(user);
    const { id } = await ask(await personOf(user), { state: 'open', kind: 'object' });
    const decidedAt = h.clock.now();
    await h.stores.requests.change(
      id,
      1,
      { state: 'refused', reason: 'HEMMELIG GRUNN', ground: 'legal-claims', decidedAt },
      restrictionJobs,
      [],
    );
    expect(await h.stores.requests.get(id)).toMatchObject({ reason: 'HEMMELIG GRUNN', revision: 2 });
    expect(await dumpOf(h)).not.toContain('HEMMELIG GRUNN');
  });

  test.each([
    ['a refusal without a ground', { state: 'refused' }],
    ['an extension of three months', { extendedDueAt: new Date('2026-07-03T09:00:00Z') }],
    ['an extension backwards', { extendedDueAt: new Date('2026-03-03T09:00:00Z') }],
  ] as const)('the database refuses %s', async (_what, change) => {
    const user = someone();
    await h.addFeedback(user);
    const { id } = await ask(await personOf(user), { state: 'open', kind: 'object' });
    await expect(h.stores.requests.change(id, 1, change, restrictionJobs, [])).rejects.toThrow();
  });

  test('an erasure closes what is open, and leaves a request that names nobody', async () => {
    const user = someone();
    await h.addFeedback(user);
    const personId = await personOf(user);
    const open = await ask(personId, { state: 'open', kind: 'object', reason: 'OM KARI' });
    await h.stores.dataRights.erase([personId], h.clock.now(), removalIds, noJob);
    expect(await h.stores.requests.get(open.id)).toMatchObject({
      personId: null,
      feedbackId: null,
      state: 'fulfilled',
      reason: null,
      restriction: null,
    });
    expect(await dumpOf(h)).not.toContain(personId);
    const again = newRequest(
      { ids: h.ids, clock: h.clock, settings: sampleSettings },
      { personId, kind: 'object', state: 'open', source: 'chat', receivedAt: h.clock.now() },
    );
    expect(await h.stores.requests.add(again, restrictionJobs, [])).toBe('gone');
  });

  describe('and dates', () => {
    test('what is frozen is kept past its date, with all that it hangs on; out of use is not', async () => {
      const user = someone();
      const frozen = await h.addFeedback(user);
      const personId = await personOf(user);
      await ask(personId);
      const used = someone();
      const outOfUse = await h.addFeedback(used);
      await ask(await personOf(used), { restriction: 'out-of-use' });
      for (const rows of ['feedback', 'pendingSaves', 'receipts', 'people'] as const) {
        await retain(rows, later);
      }
      expect(await h.stores.feedback.get(frozen.id)).not.toBeNull();
      expect(await h.stores.people.get(personId)).not.toBeNull();
      expect(await h.stores.feedback.get(outOfUse.id)).toBeNull();
      const { due } = await h.stores.retention.count('feedback', later, 10);
      expect(due).toBe(0);
    });

    test('whose an answered request was is forgotten first, and that there was one later', async () => {
      const user = someone();
      await h.addFeedback(user);
      const done = await ask(await personOf(user), { kind: 'access', restriction: null });
      const open = await ask(await personOf(user), { kind: 'object', state: 'open', restriction: null });
      const standing = await ask(await personOf(user));
      await retain('requestIdentities', done.identityUntil);
      expect((await h.stores.requests.get(done.id))?.personId).toBeNull();
      expect((await h.stores.requests.get(open.id))?.personId).not.toBeNull();
      expect((await h.stores.requests.get(standing.id))?.personId).not.toBeNull();
      await retain('requests', done.deleteAfter);
      expect(await h.stores.requests.get(done.id)).toBeNull();
      expect(await h.stores.requests.get(open.id)).not.toBeNull();
      expect(await h.stores.requests.get(standing.id)).not.toBeNull();
    });

    test('an item whose date comes takes its own request out of force, not the person with it', async () => {
      const user = someone();
      const going = await h.addFeedback(user);
      const staying = await h.addFeedback(user, { deleteAfter: new Date('2028-01-01T00:00:00Z') });
      await ask(await personOf(user), { feedbackId: going.id, restriction: 'out-of-use' });
      await retain('feedback', later);
      expect(await h.stores.feedback.get(going.id)).toBeNull();
      await ask(await personOf(user), { kind: 'access', restriction: null });
      expect(await restrictionOf(staying.id)).toBeNull();
    });
  });
});

describeOnBoth('a correction', (kind) => {
  let h: Harness;
  beforeAll(async () => {
    h = await openHarness(kind);
  });
  afterAll(() => h.close());

  test('is kept encrypted, on the person and on each item, and later look-ups leave it alone', async () => {
    const user = customer();
    const listed = {
      company: 'Gammel AS',
      country: 'SE',
      pricePlan: 'Basis',
      url: null,
      matchedBy: 'workspace' as const,
      stated: [],
    };
    const item = await h.addFeedback(user, { customer: listed });
    const unknown = await h.addFeedback(user);
    await h.stores.people.correct(
      await h.admit(user, { displayName: 'Kari Rettet', company: 'Ny AS', pricePlan: '' }),
    );
    expect((await h.stores.feedback.get(item.id))?.customer).toEqual({
      ...listed,
      company: 'Ny AS',
      pricePlan: null,
      stated: ['company', 'pricePlan'],
    });
    expect((await h.stores.feedback.get(unknown.id))?.customer).toMatchObject({
      company: 'Ny AS',
      matchedBy: 'person',
    });
    const person = await h.stores.people.find(h.refs.personRef(user));
    expect(person?.stated).toEqual({ company: 'Ny AS', country: null, pricePlan: '' });
    if (person === null) throw new Error('nobody');
    const fromSlack = { displayName: 'Fra Slack', email: 'ny@example.com', language: null };
    await h.stores.people.keepProfile(person.id, { ...fromSlack, readAt: h.clock.now() }, []);
    expect(await h.stores.people.get(person.id)).toMatchObject({
      displayName: 'Kari Rettet',
      email: 'ny@example.com',
    });
    expect(await dumpOf(h)).not.toContain('Kari Rettet');
    const jobs = await h.database.query(`SELECT 1 AS one FROM pgboss.job WHERE name = 'refresh-cards'`);
    expect(jobs).toHaveLength(2);
  });
});
