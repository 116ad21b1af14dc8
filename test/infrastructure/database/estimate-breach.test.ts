import { afterAll, beforeAll, expect, it } from 'vitest';
import { createErasePerson } from '../../../src/features/data-rights/erase-person.ts';
import { categories } from '../../../src/features/data-rights/inventory/table-entry.ts';
import { estimateBreach } from '../../../src/infrastructure/database/estimate-breach.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, type Harness, openHarness } from './harness.ts';

const hour = 60 * 60 * 1000;

describeOnBoth('what a breach may have reached', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  it('is counted by person and category, from when rows were made and what was given out', async () => {
    const { stores, clock, ids, database, log } = harness;
    const start = clock.now();
    const at = (hours: number) => new Date(start.getTime() + hours * hour);
    const early = await harness.addFeedback(customer('UEARLY'), { text: 'Først' });
    await harness.addFeedback(customer('UEARLY'), { text: 'Nok en' });
    await harness.addFeedback(customer('UGONE'), { text: 'Borte' });
    clock.advance(2 * hour);
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt: clock.now() };
    await stores.feedback.change(early.id, 1, { addPosts: [post] });
    await stores.posts.markPosted(post.id, { channel: 'CB', message: '1' }, disclosureFrom(harness), []);
    await stores.posts.addThreadCopy(post.id, 'one', { channel: 'CB', message: '2' }, null);
    const gone = await stores.people.find(harness.refs.personRef(customer('UGONE')));
    if (gone === null) throw new Error('nobody');
    await createErasePerson({ dataRights: stores.dataRights, ids, clock, log })(gone.id);
    clock.advance(2 * hour);
    await harness.addFeedback(customer('ULATE'), { text: 'Sist' });

    const before = await estimateBreach(database, at(-2), at(-1));
    expect(before).toMatchObject({ people: 0, disclosed: { people: 0, recipients: 0 }, erasedSince: 1 });
    expect(before.categories.find(({ category }) => category === 'answer')).toMatchObject({
      people: 0,
      rows: 0,
    });

    const middle = await estimateBreach(database, at(1), at(3));
    expect(middle).toMatchObject({ people: 1, disclosed: { people: 1, recipients: 1 }, erasedSince: 1 });
    const of = (category: string) => middle.categories.find((one) => one.category === category);
    expect(of('answer')).toEqual({ category: 'answer', people: 1, rows: 2 });
    expect(of('identity')?.people).toBe(1);
    // The card, the entry in its thread, and the row of the ledger.
    expect(of('disclosure')).toEqual({ category: 'disclosure', people: 1, rows: 3 });

    const after = await estimateBreach(database, at(3.5), at(5));
    expect(after).toMatchObject({ people: 2, disclosed: { people: 0, recipients: 0 }, erasedSince: 0 });
    expect(after.categories.find(({ category }) => category === 'answer')).toMatchObject({
      people: 2,
      rows: 3,
    });
    expect(after.categories.map(({ category }) => category)).toEqual(
      categories.filter((category) => category !== 'work'),
    );
    // Counts, and nothing that anybody wrote or is.
    expect(JSON.stringify([before, middle, after])).not.toMatch(/UEARLY|ULATE|Først|Sist|LY-/);
  });
});
