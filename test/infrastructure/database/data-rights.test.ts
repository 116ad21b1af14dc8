import { afterAll, beforeAll, expect, it } from 'vitest';
import { agentIn, customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, dumpOf, type Harness, later, openHarness } from './harness.ts';

describeOnBoth('data rights', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  const removeCopy = (removalId: Parameters<Parameters<Harness['stores']['dataRights']['erase']>[3]>[0]) =>
    ({ name: 'remove-copy', payload: { removalId } }) as const;
  const erase = (personId: Parameters<Harness['stores']['dataRights']['held']>[0]) =>
    harness.stores.dataRights.erase([personId], harness.clock.now(), harness.ids.next, removeCopy);

  /** A person with everything that can be kept about one. */
  const fullPerson = async (userId: string) => {
    const { stores, ids, refs, clock } = harness;
    const author = customer(userId);
    const feedback = await harness.addFeedback(author, {
      text: `Ord fra ${userId}`,
      applicationVersion: `4.2 ${userId}`,
    });
    const person = await stores.people.find(refs.personRef(author));
    if (person === null) throw new Error('no person');
    const profile = {
      displayName: `Navn ${userId}`,
      email: `${userId}@example.com`,
      language: null,
      readAt: clock.now(),
    };
    await stores.people.keepProfile(person.id, profile, []);
    const note = {
      from: 'agent',
      id: ids.next<'message'>(),
      kind: 'note',
      text: `Notat om ${userId}`,
    } as const;
    const text = await harness.admit(author, `Svar fra ${userId}`);
    const answer = { from: 'author', id: ids.next<'message'>(), text } as const;
    const createdAt = clock.now();
    const key = (id: string) => ({ createdAt, dedupeKey: refs.dedupeKey('event', [id]) });
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt };
    await stores.feedback.change(feedback.id, 1, {
      addMessages: [
        { ...note, ...key(note.id), agent: agentIn('billing').agent },
        { ...answer, ...key(answer.id) },
      ],
      addPosts: [post],
      assignee: agentIn('billing').agent,
      jobs: [
        { name: 'deliver-card', payload: { postId: post.id } },
        { name: 'relay-answer', payload: { messageId: answer.id } },
        { name: 'refresh-cards', payload: { feedbackId: feedback.id } },
      ],
    });
    await stores.posts.markPosted(post.id, { channel: 'CB', message: userId }, disclosureFrom(harness), []);
    await stores.posts.addThreadCopy(post.id, answer.id, { channel: 'CB', message: `${userId}-t` }, null);
    const save = { id: ids.next<'pending-save'>(), original: { channel: `D${userId}`, message: '1.1' } };
    const words = (await harness.admit(author, null)).map(() => ({
      ...save,
      ...key(save.id),
      card: save.original,
      kind: 'bug' as const,
      applicationId: null,
      deleteAfter: later,
    }));
    await stores.pendingSaves.add(words, [{ name: 'save-message', payload: { pendingSaveId: save.id } }]);
    return { author, person, feedback, post };
  };

  it("tells everything that is held about one person, and nothing of an agent's identity", async () => {
    const { person, feedback } = await fullPerson('UHELD');
    const held = await harness.stores.dataRights.held(person.id);
    expect(held).toMatchObject({
      person: { displayName: 'Navn UHELD', email: 'UHELD@example.com', user: customer('UHELD') },
      receipts: [{ surface: 'chat' }],
      feedback: [
        {
          reference: feedback.reference,
          text: 'Ord fra UHELD',
          applicationVersion: '4.2 UHELD',
          messages: [{ text: 'Notat om UHELD' }, { text: 'Svar fra UHELD' }],
        },
      ],
      disclosures: [
        { recipientName: 'Support AS', reference: feedback.reference, fields: ['text', 'company'] },
      ],
      pendingSaves: 1,
      copies: 2,
    });
    expect(JSON.stringify(held)).not.toContain('UAGENT');
    expect(await harness.stores.dataRights.held(harness.ids.next())).toBeNull();
  });

  it('erases one person to the last row and job, and leaves the other as they were', async () => {
    const other = await fullPerson('UOTHER');
    const gone = await fullPerson('UGONE');
    const before = await harness.stores.dataRights.held(other.person.id);
    const theirs = await harness.database.query<{ id: string }>(
      `SELECT id::text FROM "Feedback" WHERE "personId" = $1::uuid
       UNION SELECT id::text FROM "FollowUpMessage" WHERE "personId" = $1::uuid
       UNION SELECT id::text FROM "PendingSave" WHERE "personId" = $1::uuid
       UNION SELECT p.id::text FROM "Post" p JOIN "Feedback" f ON f.id = p."feedbackId" WHERE "personId" = $1::uuid`,
      [gone.person.id],
    );
    expect(theirs).toHaveLength(5);

    expect(await erase(gone.person.id)).toEqual({ feedback: 1, messages: 2, copies: 2, retained: [] });

    const dump = await dumpOf(harness);
    for (const id of [gone.person.id, harness.refs.personRef(gone.author), ...theirs.map((row) => row.id)]) {
      expect(dump).not.toContain(id);
    }
    expect(await harness.stores.dataRights.held(other.person.id)).toEqual(before);
    expect(await erase(gone.person.id)).toBeNull();
    // Asked for again, the person would be new: nothing is remembered of the old one.
    expect(await harness.gate.receiptOf(gone.author)).toBeNull();
  });

  it('erases several accounts of one person in one go; one that is gone already stands in no way', async () => {
    const { stores, refs, ids, clock } = harness;
    const accounts = [customer('UONE1'), customer('UONE2')];
    for (const account of accounts) await harness.addFeedback(account, { text: `Fra ${account.userId}` });
    const people = await Promise.all(accounts.map((one) => stores.people.find(refs.personRef(one))));
    const personIds = people.flatMap((person) => (person === null ? [] : [person.id]));
    const all = [...personIds, ids.next<'person'>()];
    const erased = await stores.dataRights.erase(all, clock.now(), ids.next, removeCopy);
    expect(erased).toEqual({ feedback: 2, messages: 0, copies: 0, retained: [] });
    const dump = await dumpOf(harness);
    for (const id of personIds) expect(dump).not.toContain(id);
  });

  it('each copy in a channel becomes a removal with a job', async () => {
    const { person } = await fullPerson('UCOPIES');
    await erase(person.id);
    const jobs = await harness.database.query<{ id: string }>(
      `SELECT data->>'removalId' AS id FROM pgboss.job j JOIN "Removal" r ON r.id::text = data->>'removalId'
        WHERE r.message LIKE 'UCOPIES%' ORDER BY r.message`,
    );
    const removals = await Promise.all(
      jobs.map(({ id }) => harness.stores.posts.removal(JSON.parse(`"${id}"`))),
    );
    expect(removals.map((removal) => removal?.address.message)).toEqual(['UCOPIES', 'UCOPIES-t']);
    expect(
      removals.every((removal) => removal?.state === 'waiting' && removal.destinationId === 'billing'),
    ).toBe(true);
    const [first] = removals;
    if (!first) throw new Error('no removal');
    await harness.stores.posts.finishRemoval(first.id, { state: 'tombstone' }, harness.clock.now(), []);
    expect(await harness.stores.posts.removal(first.id)).toMatchObject({ state: 'tombstone' });
  });

  it('what is under way when a person is erased finds them gone, and waits for nobody', async () => {
    const { person, feedback, post } = await fullPerson('URACE');
    const { stores } = harness;
    const waiting = {
      id: harness.ids.next<'post'>(),
      destinationId: 'product',
      createdAt: harness.clock.now(),
    };
    await stores.feedback.change(feedback.id, 2, { addPosts: [waiting] });
    const results = await Promise.all([
      erase(person.id),
      stores.posts.markPosted(waiting.id, { channel: 'CP', message: '1' }, disclosureFrom(harness), []),
      stores.posts.addThreadCopy(post.id, 'late', { channel: 'CB', message: '3' }, disclosureFrom(harness)),
      stores.feedback.change(feedback.id, 3, { status: 'claimed' }),
    ]);
    expect(results[0]).not.toBeNull();
    for (const late of [
      await stores.posts.markPosted(waiting.id, { channel: 'CP', message: '2' }, disclosureFrom(harness), []),
      await stores.posts.addThreadCopy(post.id, 'later', { channel: 'CB', message: '4' }, null),
      await stores.feedback.change(feedback.id, 4, { status: 'claimed' }),
    ]) {
      expect(late).toEqual({ kind: 'gone' });
    }
  });

  it('erases a thousand items at once', async () => {
    const author = customer('UMANY');
    const { personId } = await harness.press(author);
    const many = await Promise.all(Array.from({ length: 1000 }, () => harness.newFeedback(author)));
    await Promise.all(
      many.map((one) =>
        harness.stores.feedback.add(one, [{ name: 'route-feedback', payload: { feedbackId: one.value.id } }]),
      ),
    );
    expect(await erase(personId)).toMatchObject({ feedback: 1000 });
    expect(await harness.stores.feedback.ofPerson(personId, 1)).toEqual([]);
  });
});
