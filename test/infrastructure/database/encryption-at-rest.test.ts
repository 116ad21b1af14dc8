import { afterAll, beforeAll, expect, it } from 'vitest';
import { agentIn, customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, type Harness, later, openHarness } from './harness.ts';

const place = (channel: string) => ({ channel, message: '1.1' });

describeOnBoth('what is stored about people', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  it('shows no word, name, e-mail, user or chat of anybody in a copy of the database', async () => {
    const { stores, ids, refs, clock } = harness;
    const author = customer('UHEMMELIG');
    const createdAt = clock.now();
    await harness.press(author, '{"conversationId":"a:hemmelig"}');
    const key = (id: string) => ({ createdAt, dedupeKey: refs.dedupeKey('event', [id]) });
    const original = { address: place('DHEMMELIG'), key: refs.dedupeKey('message', ['DHEMMELIG', '1.1']) };
    const feedback = await harness.addFeedback(author, {
      text: 'hemmelige ord',
      applicationVersion: 'Hemmelig 4.2',
      original,
      customer: {
        company: 'Hemmelig AS',
        country: 'Hemmeligstan',
        pricePlan: 'Hemmelig plan',
        url: 'https://hemmelig.example.com/',
        matchedBy: 'workspace',
        stated: [],
      },
    });
    const person = await stores.people.find(refs.personRef(author));
    if (person === null) throw new Error('no person');
    const profile = {
      displayName: 'Kari Hemmelig',
      email: 'hemmelig@example.com',
      language: null,
      readAt: createdAt,
    };
    await stores.people.keepProfile(person.id, profile, []);
    const corrected = { company: 'Hemmeligere AS', country: 'Hemmeligland', pricePlan: 'Hemmelig grunn' };
    await stores.people.correct((await harness.admit(author, null)).map(() => corrected));
    const agent = { ...agentIn('billing').agent, userId: 'UAGENTHEMMELIG' };
    const reply = {
      from: 'agent',
      id: ids.next<'message'>(),
      kind: 'reply',
      text: 'hemmelig svar',
      agent,
    } as const;
    await stores.feedback.change(feedback.id, 2, {
      assignee: agent,
      addMessages: [{ ...reply, ...key(reply.id) }],
      jobs: [{ name: 'tell-author', payload: { messageId: reply.id } }],
    });
    const address = { address: place('DHEMMELIG'), key: refs.dedupeKey('address', ['DHEMMELIG']) };
    await stores.feedback.change(feedback.id, 3, {
      finishMessage: { id: reply.id, state: 'sent', reason: null, address, at: createdAt },
    });
    const save = { id: ids.next<'pending-save'>(), original: place('DHEMMELIG'), card: place('DHEMMELIG2') };
    const admitted = await harness.admit(author, null);
    const more = { kind: 'bug', applicationId: null, deleteAfter: later } as const;
    await stores.pendingSaves.add(
      admitted.map(() => ({ ...save, ...key(save.id), ...more })),
      [],
    );
    const installation = {
      platform: 'slack',
      workspaceId: 'T1',
      secret: 'xoxb-hemmelig',
      installedAt: createdAt,
    } as const;
    await stores.installations.save(installation);

    const dump = await dumpOf(harness);
    expect(dump).toContain(feedback.reference);
    expect(dump.toLowerCase()).not.toContain('hemmelig');
    for (const code of ['hemmelig', 'UHEMMELIG', 'DHEMMELIG']) {
      expect(dump).not.toContain(Buffer.from(code).toString('base64').slice(0, -3));
    }
    // ... and comes out whole again.
    expect(await stores.people.get(person.id)).toMatchObject({
      user: author,
      displayName: 'Kari Hemmelig',
      conversation: '{"conversationId":"a:hemmelig"}',
    });
    expect(await stores.feedback.get(feedback.id)).toMatchObject({
      text: 'hemmelige ord',
      applicationVersion: 'Hemmelig 4.2',
      customer: {
        ...corrected,
        url: 'https://hemmelig.example.com/',
        stated: ['company', 'country', 'pricePlan'],
      },
    });
    expect(await stores.feedback.message(reply.id)).toMatchObject({ text: 'hemmelig svar', agent });
    expect(await stores.pendingSaves.get(save.id)).toEqual({
      ...save,
      personId: person.id,
      ...more,
      createdAt,
      deleteAfter: undefined,
    });
    expect(await stores.installations.find('slack', 'T1')).toEqual(installation);
  });

  it('a text that was moved to another row or column does not open', async () => {
    const [one, two] = [await harness.addFeedback(), await harness.addFeedback()];
    const { database, stores } = harness;
    await database.query(
      `UPDATE "Feedback" SET text = (SELECT text FROM "Feedback" WHERE id = $1::uuid) WHERE id = $2::uuid`,
      [one.id, two.id],
    );
    await expect(stores.feedback.get(two.id)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
    await database.query(`UPDATE "Feedback" SET assignee = text WHERE id = $1::uuid`, [one.id]);
    await expect(stores.feedback.get(one.id)).rejects.toMatchObject({ code: 'ciphertext-invalid' });
  });
});
