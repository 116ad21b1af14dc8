import type { Storage } from '../../src/infrastructure/open-storage.ts';
import type { PlatformUser } from '../../src/shared/platform-user.ts';

/** What stands in encrypted columns that nobody reads here: as long as a sealed text of a hundred words. */
const sealedLength = 800;

interface Filling {
  readonly items: number;
  readonly itemsPerPerson: number;
  /** How much of the feedback is past its date, from 0 to 1. */
  readonly due?: number;
}

const statements = (tag: string, { items, itemsPerPerson, due = 0 }: Filling): readonly string[] => {
  const people = Math.ceil(items / itemsPerPerson);
  const ofTag = `f."dedupeKey" LIKE '${tag}-%'`;
  return [
    `INSERT INTO "Person" (id, ref, platform, "workspaceId", "userId", language, "createdAt", "deleteAfter")
     SELECT gen_random_uuid(), '${tag}-' || n, 'slack', 'T0BENCH', repeat('x', 90), 'nb',
            now() - interval '1 year', now() + interval '1 year'
       FROM generate_series(1, ${people}) n`,
    `INSERT INTO "NoticeReceipt" (id, "personId", version, "pressedAt", surface, "deleteAfter")
     SELECT gen_random_uuid(), p.id, '${tag}', p."createdAt", 'chat', p."deleteAfter"
       FROM "Person" p WHERE p.ref LIKE '${tag}-%'`,
    `INSERT INTO "Feedback" (id, reference, "personId", "noticeReceiptId", "noticePressedAt", platform,
            "workspaceId", status, text, kind, "applicationId", surface, language, "writtenAt", "createdAt",
            "deleteAfter", "dedupeKey")
     SELECT gen_random_uuid(), '${tag}-' || p.ref || '-' || n, p.id, r.id, r."pressedAt", 'slack', 'T0BENCH',
            'handled', repeat('x', ${sealedLength}), 'bug', 'app-00', 'command', 'nb', now(), now(),
            now() + CASE WHEN random() < ${due} THEN interval '-1 day' ELSE interval '90 days' END,
            '${tag}-' || p.ref || '-' || n
       FROM "NoticeReceipt" r JOIN "Person" p ON p.id = r."personId", generate_series(1, ${itemsPerPerson}) n
      WHERE r.version = '${tag}'`,
    `INSERT INTO "FollowUpMessage" (id, "feedbackId", "personId", kind, text, state, "createdAt", "deleteAfter",
            "dedupeKey")
     SELECT gen_random_uuid(), f.id, f."personId", 'reply', repeat('x', 300), 'sent', now(), f."deleteAfter", f.id::text
       FROM "Feedback" f WHERE ${ofTag} AND get_byte(uuid_send(f.id), 15) < 128`,
    `INSERT INTO "Post" (id, "feedbackId", "destinationId", state, channel, message, "createdAt", "deleteAfter")
     SELECT gen_random_uuid(), f.id, 'app-00', 'posted', 'C0SUPPORT00', f.id::text, now(), f."deleteAfter"
       FROM "Feedback" f WHERE ${ofTag}`,
    `INSERT INTO "Disclosure" (id, "personId", "feedbackId", "recipientId", "recipientName", "recipientCountry",
            "destinationId", fields, at, "deleteAfter")
     SELECT gen_random_uuid(), f."personId", f.id, 'support', 'Support AS', 'NO', 'app-00', ARRAY['text', 'kind'],
            now(), f."deleteAfter"
       FROM "Feedback" f WHERE ${ofTag}`,
    'ANALYZE',
  ];
};

/**
 * Fills the tables as if people had been there for a while: a receipt each, their feedback, a reply to every
 * second item, and a card with its ledger row for each.
 * @param tag tells this filling's rows from others'
 * @returns the ids of its people
 */
export const fillWithItems = async (
  { database }: Pick<Storage, 'database'>,
  tag: string,
  filling: Filling,
): Promise<readonly string[]> => {
  for (const statement of statements(tag, filling)) await database.query(statement, []);
  const people = await database.query<{ id: string }>(
    `SELECT id::text AS id FROM "Person" WHERE ref LIKE $1`,
    [`${tag}-%`],
  );
  return people.map((person) => person.id);
};

const words = 'Fakturaen mangler moms, og tallene i rapporten stemmer ikke. '.repeat(8);

/** Gives these people an identity and texts that open, so that the answer to them is a real one. */
export const makeReadable = async (
  { database, codec, refs }: Pick<Storage, 'database' | 'codec' | 'refs'>,
  people: readonly string[],
): Promise<readonly PlatformUser[]> => {
  const users: PlatformUser[] = [];
  for (const id of people) {
    const user: PlatformUser = { platform: 'slack', workspaceId: 'T0BENCH', userId: `U0${users.length}` };
    users.push(user);
    const userId = codec.seal({ table: 'Person', column: 'userId', row: id }, user.userId);
    await database.query('UPDATE "Person" SET ref = $2, "userId" = $3 WHERE id = $1::uuid', [
      id,
      refs.personRef(user),
      userId,
    ]);
    for (const table of ['Feedback', 'FollowUpMessage']) {
      const rows = await database.query<{ id: string }>(
        `SELECT id::text AS id FROM "${table}" WHERE "personId" = $1::uuid`,
        [id],
      );
      for (const row of rows) {
        const text = codec.seal({ table, column: 'text', row: row.id }, words);
        await database.query(`UPDATE "${table}" SET text = $2 WHERE id = $1::uuid`, [row.id, text]);
      }
    }
  }
  return users;
};
