import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewFeedback } from '../../../src/features/feedback-intake/feedback-store.ts';
import type { Recordable } from '../../../src/features/privacy-notice/notice-gate.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { type Harness, openHarness } from './harness.ts';

describeOnBoth('nothing is recorded before the notice', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind);
  });
  afterAll(() => harness.close());

  it('refuses what looks like a recordable and has not passed the gate', async () => {
    const real = await (async () => {
      await harness.press();
      return harness.newFeedback();
    })();
    // What a cast or a plain copy would hand over: all the fields, and no seal.
    const forged: Recordable<NewFeedback> = Object.create(null, Object.getOwnPropertyDescriptors(real));
    await expect(harness.stores.feedback.add(forged, [])).rejects.toMatchObject({ code: 'not-recordable' });
    expect(await harness.count('"Feedback"')).toBe(0);
  });

  it('asking about a stranger leaves no row anywhere', async () => {
    const before = [await harness.count('"Person"'), await harness.count('"NoticeReceipt"')];
    expect(await harness.gate.receiptOf(customer('USTRANGER'))).toBeNull();
    expect([await harness.count('"Person"'), await harness.count('"NoticeReceipt"')]).toEqual(before);
  });

  /** A row written past the stores, with one column changed. */
  const insertChanged = async (table: string, column: string, value: string | null) => {
    const [row] = await harness.database.query<{ row: object }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`,
    );
    const changed = {
      ...row?.row,
      id: randomUUID(),
      reference: randomUUID(),
      dedupeKey: randomUUID(),
      [column]: value,
    };
    return harness.database.query(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1::text::jsonb)`,
      [JSON.stringify(changed)],
    );
  };

  it.each(['Feedback', 'FollowUpMessage', 'PendingSave'])(
    "the database refuses a row in %s without a receipt, with another's, or older than the press",
    async (table) => {
      await fillEveryTable(harness);
      const other = await harness.press(customer('UOTHER'));
      await expect(insertChanged(table, 'createdAt', '2020-01-01T00:00:00Z')).rejects.toThrow(
        'not_before_notice',
      );
      await expect(insertChanged(table, 'noticePressedAt', '2020-01-01T00:00:00Z')).rejects.toThrow(
        'foreign key',
      );
      await expect(insertChanged(table, 'noticeReceiptId', randomUUID())).rejects.toThrow('foreign key');
      await expect(insertChanged(table, 'noticeReceiptId', other.id)).rejects.toThrow('foreign key');
      await expect(insertChanged(table, 'noticeReceiptId', null)).rejects.toThrow(
        /null value|not_before_notice/,
      );
      // The same row with nothing changed goes in, so the refusals above are about what was changed.
      await insertChanged(table, 'kind', table === 'FollowUpMessage' ? 'answer' : 'bug');
    },
  );
});

/** One row each that an author wrote. */
const fillEveryTable = async (harness: Harness) => {
  const { stores, ids, refs, clock } = harness;
  const author = customer(`U${randomUUID()}`);
  const { id } = await harness.addFeedback(author);
  const text = await harness.admit(author, 'Svar');
  const answer = { from: 'author', id: ids.next<'message'>(), text, createdAt: clock.now() } as const;
  await stores.feedback.change(id, 1, {
    addMessages: [{ ...answer, dedupeKey: refs.dedupeKey('event', [answer.id]) }],
  });
  await harness.database.query(`DELETE FROM "FollowUpMessage" WHERE kind <> 'answer'`);
  const place = { channel: 'D1', message: '1.1' };
  const save = {
    id: ids.next<'pending-save'>(),
    original: place,
    card: place,
    kind: 'bug',
    applicationId: null,
    createdAt: clock.now(),
    deleteAfter: new Date('2027-03-02T09:00:00.000Z'),
    dedupeKey: refs.dedupeKey('save', [randomUUID()]),
  } as const;
  await stores.pendingSaves.add(
    (await harness.admit(author, null)).map(() => save),
    [],
  );
};
