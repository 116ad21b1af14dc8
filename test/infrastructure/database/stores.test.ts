import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NoticeVersion } from '../../../src/features/privacy-notice/notice-version.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, type Harness, later, noticeVersion, openHarness } from './harness.ts';

describeOnBoth('the other stores', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  it('receipts: pressing twice, also at once, gives the first receipt again', async () => {
    const { stores, refs, clock } = harness;
    const presses = await Promise.all(Array.from({ length: 5 }, () => harness.press(customer('UTWICE'))));
    clock.advance(1000);
    const again = await harness.press(customer('UTWICE'));
    for (const press of presses) expect(press).toEqual(again);
    expect(await stores.receipts.find(refs.personRef(customer('UTWICE')), noticeVersion)).toEqual(again);
    const other: NoticeVersion = idFrom('b'.repeat(64));
    expect(await stores.receipts.find(refs.personRef(customer('UTWICE')), other)).toBeNull();
  });

  it('receipts: many look-ups at once are each answered with their own', async () => {
    const users = Array.from({ length: 30 }, (_, index) => customer(`UMANY${index}`));
    const written = await Promise.all(users.slice(0, 20).map((user) => harness.press(user)));
    const found = await Promise.all(users.map((user) => harness.gate.receiptOf(user)));
    expect(found).toEqual([...written, ...Array(10).fill(null)]);
  });

  it('people: a chosen language stays when the platform has another', async () => {
    const { stores, refs, clock } = harness;
    const [chooser, other] = [customer('UCHOOSER'), customer('UNOTCHOSEN')];
    const [a, b] = [await harness.press(chooser), await harness.press(other)];
    await stores.people.chooseLanguage(await harness.admit(chooser, 'nn' as const));
    const profile = { displayName: null, email: null, language: 'en', readAt: clock.now() } as const;
    await stores.people.keepProfile(a.personId, profile, []);
    await stores.people.keepProfile(b.personId, profile, []);
    expect(await stores.people.get(a.personId)).toMatchObject({ language: 'nn', languageChosen: true });
    expect(await stores.people.find(refs.personRef(other))).toMatchObject({
      language: 'en',
      languageChosen: false,
    });
    expect((await harness.gate.receiptOf(chooser))?.language).toBe('nn');
  });

  it('people: how they are reached is kept from the first press, and only changed by its own write', async () => {
    const { stores } = harness;
    const reached = customer('UREACHED');
    const { personId } = await harness.press(reached, 'chat 1');
    await harness.press(reached, 'chat 2');
    expect(await stores.people.get(personId)).toMatchObject({ conversation: 'chat 1' });
    await stores.people.keepConversation(await harness.admit(reached, 'chat 3'));
    expect(await stores.people.get(personId)).toMatchObject({ conversation: 'chat 3' });
    expect((await stores.dataRights.held(personId))?.person.conversation).toBe('chat 3');
    const other = await harness.press(customer('UUNREACHED'));
    expect(await stores.people.get(other.personId)).toMatchObject({ conversation: null });
  });

  it('pending saves: a second press is the same save, and one job', async () => {
    const { stores, ids, refs, clock } = harness;
    await harness.press();
    const address = { channel: 'D1', message: '1.1' };
    const add = async () => {
      const id = ids.next<'pending-save'>();
      const save = { id, original: address, card: address, kind: 'wish', applicationId: null } as const;
      const more = { createdAt: clock.now(), deleteAfter: later, dedupeKey: refs.dedupeKey('save', ['1.1']) };
      const admitted = await harness.admit(customer(), null);
      const jobs = [{ name: 'save-message', payload: { pendingSaveId: id } }] as const;
      return {
        id,
        ...(await stores.pendingSaves.add(
          admitted.map(() => ({ ...save, ...more })),
          jobs,
        )),
      };
    };
    const results = await Promise.all([add(), add(), add()]);
    expect(results.map((result) => result.kind).sort()).toEqual(['added', 'already', 'already']);
    const added = results.find((result) => result.kind === 'added');
    if (added === undefined) throw new Error('none was added');
    expect(await harness.count(`pgboss.job WHERE name = 'save-message'`)).toBe(1);
    expect(await stores.pendingSaves.get(added.id)).toMatchObject({ original: address, kind: 'wish' });
    await stores.pendingSaves.remove(added.id);
    expect(await stores.pendingSaves.get(added.id)).toBeNull();
  });

  it('posts: one card for each destination, its address and the ledger written together', async () => {
    const { stores, ids } = harness;
    const { id } = await harness.addFeedback();
    const post = (destinationId: string) => ({ id: ids.next<'post'>(), destinationId, createdAt: later });
    const [billing, again, product] = [post('billing'), post('billing'), post('product')];
    await stores.feedback.change(id, 1, { addPosts: [billing] });
    await stores.feedback.change(id, 2, { addPosts: [again, product] });
    expect((await stores.posts.ofFeedback(id)).map((one) => one.id).sort()).toEqual(
      [billing.id, product.id].sort(),
    );
    const address = { channel: 'CB', message: ids.next() };
    const ledgerBefore = await harness.count('"Disclosure"');
    expect(await stores.posts.markPosted(billing.id, address, disclosureFrom(harness), [])).toEqual({
      kind: 'kept',
    });
    expect(await harness.count('"Disclosure"')).toBe(ledgerBefore + 1);
    expect(await stores.posts.findByAddress('billing', address)).toMatchObject({
      id: billing.id,
      state: 'posted',
      address,
    });
    expect(await stores.posts.findByAddress('product', address)).toBeNull();
    expect((await stores.feedback.openInDestination('billing', 10)).map((one) => one.id)).toContain(id);
    expect((await stores.feedback.openInDestination('product', 10)).map((one) => one.id)).not.toContain(id);

    const fallback = post('fallback');
    const jobs = [{ name: 'deliver-card', payload: { postId: fallback.id } }] as const;
    await stores.posts.markUndeliverable(product.id, 'is_archived', fallback, jobs);
    expect(await stores.posts.get(product.id)).toMatchObject({ state: 'undeliverable', address: null });
    expect(await stores.posts.get(fallback.id)).toMatchObject({ state: 'waiting', feedbackId: id });
  });

  it('posts: an entry in the thread is kept once, with its row in the ledger', async () => {
    const { stores, ids } = harness;
    const { id } = await harness.addFeedback();
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt: later };
    await stores.feedback.change(id, 1, { addPosts: [post] });
    const ledgerBefore = await harness.count('"Disclosure"');
    const address = { channel: 'CB', message: '7' };
    expect(await stores.posts.hasThreadCopy(post.id, 'k')).toBe(false);
    for (let time = 0; time < 2; time += 1) {
      const kept = await stores.posts.addThreadCopy(post.id, 'k', address, disclosureFrom(harness));
      expect(kept).toEqual({ kind: 'kept' });
    }
    expect(await stores.posts.hasThreadCopy(post.id, 'k')).toBe(true);
    expect(await harness.count('"Disclosure"')).toBe(ledgerBefore + 1);
  });

  it('posts: a card that is moved away is taken down with its thread, by jobs of the same commit', async () => {
    const { stores, ids } = harness;
    const { id } = await harness.addFeedback();
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt: later };
    await stores.feedback.change(id, 1, { addPosts: [post] });
    await stores.posts.markPosted(post.id, { channel: 'CMOVE', message: '1' }, disclosureFrom(harness), []);
    await stores.posts.addThreadCopy(post.id, 'k', { channel: 'CMOVE', message: '2' }, null);
    await stores.feedback.change(id, 2, { removePosts: [post.id] });
    expect(await stores.posts.get(post.id)).toBeNull();
    const removals = await harness.database.query(
      `SELECT message FROM "Removal" r JOIN pgboss.job j ON j.data->>'removalId' = r.id::text
        WHERE channel = 'CMOVE' AND r.state = 'waiting' AND j.name = 'remove-copy' ORDER BY message`,
    );
    expect(removals).toEqual([{ message: '1' }, { message: '2' }]);
    const gone = await stores.posts.markPosted(
      post.id,
      { channel: 'C', message: '9' },
      disclosureFrom(harness),
      [],
    );
    expect(gone).toEqual({ kind: 'gone' });
  });

  it('installations: of two refreshes at once one wins', async () => {
    const { stores } = harness;
    const installation = {
      platform: 'slack',
      workspaceId: 'TROTATE',
      secret: 'a',
      installedAt: later,
    } as const;
    await stores.installations.save(installation);
    const results = await Promise.all(
      ['b', 'c', 'd'].map((after) => stores.installations.replaceSecret('slack', 'TROTATE', 'a', after)),
    );
    expect(results.filter(Boolean)).toHaveLength(1);
    const now = await stores.installations.find('slack', 'TROTATE');
    expect(now?.secret).toBe(['b', 'c', 'd'][results.indexOf(true)]);
    expect(await stores.installations.replaceSecret('slack', 'TROTATE', 'a', 'e')).toBe(false);
    expect((await stores.installations.list('slack')).map(({ workspaceId }) => workspaceId)).toContain(
      'TROTATE',
    );
    await stores.installations.remove('slack', 'TROTATE');
    expect(await stores.installations.find('slack', 'TROTATE')).toBeNull();
  });

  it('workspaces: the people of one, a few at a time', async () => {
    const users = ['U1', 'U2', 'U3'].map((userId) => customer(userId, 'TPURGE'));
    const written = await Promise.all(users.map((user) => harness.press(user)));
    const people = await harness.stores.workspaces.people('slack', 'TPURGE', 2, 'all');
    expect(people).toHaveLength(2);
    expect(written.map((receipt) => receipt.personId)).toEqual(expect.arrayContaining([...people]));
    expect(await harness.stores.workspaces.people('teams', 'TPURGE', 2, 'all')).toEqual([]);
  });
});
