import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackChange, NewMessage } from '../../../src/features/feedback-intake/feedback-store.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, type Harness, later, openHarness } from './harness.ts';

const { agent } = agentIn('billing');

describeOnBoth('changing feedback', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  const reply = (more: Partial<Extract<NewMessage, { from: 'agent' }>> = {}) => {
    const id = harness.ids.next<'message'>();
    const dedupeKey = harness.refs.dedupeKey('view', [id]);
    const createdAt = harness.clock.now();
    return { from: 'agent', id, kind: 'reply', text: 'Hei', agent, createdAt, dedupeKey, ...more } as const;
  };

  it('sets what the change names and leaves the rest', async () => {
    const before = await harness.addFeedback();
    const { feedback } = harness.stores;
    const change: FeedbackChange = {
      status: 'claimed',
      assignee: agent,
      kind: 'wish',
      authorOutcome: { kind: 'undeliverable', reason: 'channel_not_found' },
    };
    expect(await feedback.change(before.id, 1, change)).toEqual({ kind: 'changed' });
    const after = await feedback.get(before.id);
    expect(after).toMatchObject({
      ...change,
      revision: 2,
      text: before.text,
      applicationId: before.applicationId,
    });
    await feedback.change(before.id, 2, { assignee: null, text: null });
    expect(await feedback.get(before.id)).toMatchObject({
      assignee: null,
      text: null,
      status: 'claimed',
      revision: 3,
    });
  });

  it('keeps a version that is given, and takes it away', async () => {
    const { id } = await harness.addFeedback();
    const { feedback } = harness.stores;
    const version = async () => (await feedback.get(id))?.applicationVersion;
    const given = await harness.admit(customer(), '2026.11');
    await feedback.change(id, 1, { applicationVersion: given });
    await feedback.change(id, 2, { status: 'claimed' });
    expect(await version()).toBe('2026.11');
    await feedback.change(id, 3, { applicationVersion: null });
    expect(await version()).toBeNull();
  });

  it('of two who start from the same revision, one wins and the other is told', async () => {
    const { id } = await harness.addFeedback();
    const results = await Promise.all(
      ['U1', 'U2', 'U3'].map((userId) =>
        harness.stores.feedback.change(id, 1, { status: 'claimed', assignee: { ...agent, userId } }),
      ),
    );
    expect(results.map((result) => result.kind).sort()).toEqual(['changed', 'conflict', 'conflict']);
    expect((await harness.stores.feedback.get(id))?.revision).toBe(2);
  });

  it('says "already" for a message that is there, also when the revision is an old one', async () => {
    const { id } = await harness.addFeedback();
    const message = reply();
    const { feedback } = harness.stores;
    expect(await feedback.change(id, 1, { addMessages: [message] })).toEqual({ kind: 'changed' });
    const again = { addMessages: [{ ...message, id: harness.ids.next<'message'>() }] };
    expect(await feedback.change(id, 1, again)).toEqual({ kind: 'already' });
    expect(await feedback.change(id, 2, again)).toEqual({ kind: 'already' });
    expect(await feedback.messagesOf(id)).toHaveLength(1);
  });

  it('says "gone" for a feedback that is not there', async () => {
    const change = harness.stores.feedback.change(harness.ids.next(), 1, { status: 'claimed' });
    expect(await change).toEqual({ kind: 'gone' });
  });

  it('keeps nothing of a change that fails half-way, nor its jobs', async () => {
    const { id } = await harness.addFeedback();
    const sent = await harness.queue.counts();
    const jobs = [{ name: 'refresh-cards', payload: { feedbackId: id } }] as const;
    const addPosts = [{ id: harness.ids.next<'post'>(), destinationId: 'billing', createdAt: later }];
    const row = disclosureFrom(harness);
    const change = { status: 'claimed', jobs, addPosts, addDisclosures: [row, row] } as const;
    await expect(harness.stores.feedback.change(id, 1, change)).rejects.toThrow();
    expect(await harness.stores.feedback.get(id)).toMatchObject({ status: 'received', revision: 1 });
    expect(await harness.stores.posts.ofFeedback(id)).toEqual([]);
    expect(await harness.queue.counts()).toEqual(sent);
  });

  it('refuses the words of one person under the feedback of another', async () => {
    const { id } = await harness.addFeedback(customer('UOWNER'));
    await harness.press(customer('UOTHER'));
    const words = await harness.admit(customer('UOTHER'), 'Ord fra en annen');
    for (const change of [{ text: words }, { applicationVersion: words }]) {
      const changed = harness.stores.feedback.change(id, 1, change);
      await expect(changed).rejects.toMatchObject({ code: 'not-recordable' });
    }
  });

  it('what hangs on a feedback is kept exactly as long', async () => {
    const { id } = await harness.addFeedback();
    const until = new Date('2026-06-01T00:00:00.000Z');
    const post = { id: harness.ids.next<'post'>(), destinationId: 'billing', createdAt: later };
    await harness.stores.feedback.change(id, 1, { addMessages: [reply()], addPosts: [post] });
    await harness.stores.posts.markPosted(
      post.id,
      { channel: 'C1', message: '1' },
      disclosureFrom(harness),
      [],
    );
    await harness.stores.posts.addThreadCopy(post.id, 'k', { channel: 'C1', message: '2' }, null);
    await harness.stores.feedback.change(id, 2, { deleteAfter: until });
    for (const from of [
      `"Feedback" WHERE id = $1::uuid`,
      `"FollowUpMessage" WHERE "feedbackId" = $1::uuid`,
      `"Post" WHERE "feedbackId" = $1::uuid`,
      `"Disclosure" WHERE "feedbackId" = $1::uuid`,
      `"ThreadCopy" WHERE "postId" IN (SELECT id FROM "Post" WHERE "feedbackId" = $1::uuid)`,
    ]) {
      const rows = await harness.database.query(`SELECT "deleteAfter" FROM ${from}`, [id]);
      expect(rows, from).toEqual([{ deleteAfter: until }]);
    }
  });

  describe('messages', () => {
    it("keeps an agent's message waiting, a note stored, and finds a sent one by its address", async () => {
      const { id } = await harness.addFeedback();
      const { feedback } = harness.stores;
      const [sent, note] = [reply(), reply({ kind: 'note', text: null })];
      await feedback.change(id, 1, { addMessages: [sent, note] });
      expect(await feedback.message(sent.id)).toMatchObject({
        state: 'waiting',
        text: 'Hei',
        agent,
        address: null,
      });
      expect(await feedback.message(note.id)).toMatchObject({ state: 'stored', text: null });
      const address = {
        address: { channel: 'D1', message: '5.5' },
        key: harness.refs.dedupeKey('address', [sent.id]),
      };
      const finishMessage = { id: sent.id, state: 'sent', reason: null, address, at: later } as const;
      await feedback.change(id, 2, { finishMessage });
      expect(await feedback.findMessageByAddress(address.key)).toMatchObject({
        id: sent.id,
        state: 'sent',
        address: address.address,
      });
    });

    it("keeps the author's answer with no agent", async () => {
      const author = customer('UANSWERS');
      const { id } = await harness.addFeedback(author);
      const text = await harness.admit(author, 'Takk');
      const answer = {
        from: 'author',
        id: harness.ids.next<'message'>(),
        text,
        createdAt: harness.clock.now(),
      } as const;
      const dedupeKey = harness.refs.dedupeKey('event', ['E1']);
      await harness.stores.feedback.change(id, 1, { addMessages: [{ ...answer, dedupeKey }] });
      expect(await harness.stores.feedback.messagesOf(id)).toMatchObject([
        { kind: 'answer', text: 'Takk', agent: null },
      ]);
    });
  });
});
