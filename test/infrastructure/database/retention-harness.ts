import { judgeLinkCode } from '../../../src/features/linked-accounts/judge-link-code.ts';
import { createDeleteExpired } from '../../../src/features/retention/delete-expired.ts';
import { createPreviewExpired } from '../../../src/features/retention/preview-expired.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import type { DatabaseKind } from '../../support/databases.ts';
import { disclosureFrom, openHarness } from './harness.ts';

/** The harness, with the engine, and people with everything that can be kept about one. */
export const openRetentionHarness = async (kind: DatabaseKind) => {
  const harness = await openHarness(kind);
  const { stores, ids, clock, log, refs, database } = harness;
  const { retention } = stores;

  /** Every date of a person's rows, set where no clock would put them. */
  const setDates = async (
    personId: string,
    dates: { readonly person: Date; readonly receipts: Date; readonly feedback: Date; readonly saves: Date },
  ): Promise<void> => {
    const set = (table: string, date: Date, which: string) =>
      database.query(`UPDATE "${table}" SET "deleteAfter" = $2::timestamptz WHERE ${which}`, [
        personId,
        date,
      ]);
    await set('Person', dates.person, 'id = $1::uuid');
    await set('NoticeReceipt', dates.receipts, '"personId" = $1::uuid');
    for (const table of ['PendingSave', 'LinkCode', 'LinkTries'])
      await set(table, dates.saves, '"personId" = $1::uuid');
    for (const table of ['Feedback', 'FollowUpMessage', 'Disclosure'])
      await set(table, dates.feedback, '"personId" = $1::uuid');
  };

  /** A code of theirs, and a wrong code that they typed. */
  const withLinking = async (author: PlatformUser, until: Date): Promise<void> => {
    const { userId } = author;
    const at = { createdAt: clock.now(), validUntil: until };
    const keys = (code: string) => ({
      locator: refs.dedupeKey('link-locator', [code]),
      whole: refs.dedupeKey('link-code', [code]),
    });
    const code = { id: ids.next<'link-code-row'>(), ...keys(userId), ...at };
    await stores.links.keepCode((await harness.admit(author, null)).map(() => code));
    const more = { linkId: ids.next<'link'>(), triesId: ids.next<'link-tries'>(), triesUntil: until };
    const entry = { ...keys(`not ${userId}`), at: clock.now(), ...more };
    await stores.links.enter(
      (await harness.admit(author, null)).map(() => entry),
      judgeLinkCode,
      () => [],
    );
  };

  /** One item with messages, a card, a thread entry and a ledger row, a save under way, and a job for each. */
  const fullPerson = async (userId: string, deleteAfter: Date) => {
    const author = customer(userId);
    const feedback = await harness.addFeedback(author, { text: `Ord fra ${userId}`, deleteAfter });
    const person = await stores.people.find(refs.personRef(author));
    if (person === null) throw new Error('no person');
    const createdAt = clock.now();
    const key = (id: string) => ({ createdAt, dedupeKey: refs.dedupeKey('event', [id]) });
    const text = await harness.admit(author, `Svar fra ${userId}`);
    const answer = { from: 'author', id: ids.next<'message'>(), text } as const;
    const note = {
      from: 'agent',
      id: ids.next<'message'>(),
      kind: 'note',
      text: `Notat om ${userId}`,
    } as const;
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt };
    await stores.feedback.change(feedback.id, 1, {
      addMessages: [
        { ...note, ...key(note.id), agent: agentIn('billing').agent },
        { ...answer, ...key(answer.id) },
      ],
      addPosts: [post],
      jobs: [
        { name: 'deliver-card', payload: { postId: post.id } },
        { name: 'relay-answer', payload: { messageId: answer.id } },
        { name: 'refresh-cards', payload: { feedbackId: feedback.id } },
      ],
    });
    await stores.posts.markPosted(post.id, { channel: 'CB', message: userId }, disclosureFrom(harness), []);
    await stores.posts.addThreadCopy(post.id, answer.id, { channel: 'CB', message: `${userId}-t` }, null);
    const saveId = ids.next<'pending-save'>();
    const address = { channel: `D${userId}`, message: '1.1' };
    const save = (await harness.admit(author, null)).map(() => ({
      id: saveId,
      original: address,
      card: address,
      kind: 'bug' as const,
      applicationId: null,
      deleteAfter,
      ...key(saveId),
    }));
    await stores.pendingSaves.add(save, [{ name: 'save-message', payload: { pendingSaveId: saveId } }]);
    await withLinking(author, deleteAfter);
    await setDates(person.id, {
      person: deleteAfter,
      receipts: deleteAfter,
      feedback: deleteAfter,
      saves: deleteAfter,
    });
    const theirs = [person.id, refs.personRef(author), feedback.id, note.id, answer.id, post.id, saveId];
    return { author, personId: person.id, feedbackId: feedback.id, theirs };
  };

  return {
    ...harness,
    setDates,
    fullPerson,
    run: createDeleteExpired({ retention, ids, clock, log }),
    preview: createPreviewExpired({ retention, clock }),
    /** Many people with an item each, in plain SQL: quick, and as sound as the constraints. */
    addMany: async (many: number, deleteAfter: Date): Promise<void> => {
      const at = clock.now();
      const { personId } = await harness.press(customer(`UMANY${ids.next()}`));
      await database.query(
        `INSERT INTO "Feedback" (id, reference, "personId", "noticeReceiptId", "noticePressedAt", platform,
           "workspaceId", status, kind, surface, language, "writtenAt", "createdAt", "deleteAfter", "dedupeKey")
         SELECT gen_random_uuid(), gen_random_uuid()::text, r."personId", r.id, r."pressedAt", 'slack', 'T0',
           'received', 'bug', 'command', 'nb', $2::timestamptz, $2::timestamptz, $3::timestamptz, gen_random_uuid()::text
           FROM "NoticeReceipt" r, generate_series(1, $4::int) WHERE r."personId" = $1::uuid`,
        [personId, at, deleteAfter, many],
      );
    },
  };
};

export type RetentionHarness = Awaited<ReturnType<typeof openRetentionHarness>>;
