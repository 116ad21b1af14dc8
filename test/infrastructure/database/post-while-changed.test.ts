import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, type Harness, later, openHarness } from './harness.ts';

describeOnBoth('a card that is kept while its feedback is changed', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  // The embedded database has one connection: there nobody ever waits for another.
  it.runIf(kind === 'postgresql')('waits for the change, and neither stands in the other’s way', async () => {
    const { stores, ids, database } = harness;
    const { id } = await harness.addFeedback();
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt: later };
    await stores.feedback.change(id, 1, { addPosts: [post] });
    const change = database.transaction(async (sql) => {
      await sql.query('SELECT id FROM "Feedback" WHERE id = $1::uuid FOR UPDATE', [id]);
      const kept = stores.posts.markPosted(
        post.id,
        { channel: 'C1', message: '1.1' },
        disclosureFrom(harness),
        [],
      );
      // Long enough for it to have taken what it takes first.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await sql.query('UPDATE "Post" SET "deleteAfter" = "deleteAfter" WHERE "feedbackId" = $1::uuid', [id]);
      return { kept };
    });
    const { kept } = await change;
    expect(await kept).toEqual({ kind: 'kept' });
    expect(await stores.posts.get(post.id)).toMatchObject({ state: 'posted' });
  });
});
