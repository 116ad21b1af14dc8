import type { Storage } from '../../../src/infrastructure/open-storage.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import type { Terms } from './terms.ts';

/** Ids of ours that lead to somebody. */
export const ownIdsOf = async (
  { database, refs }: Pick<Storage, 'database' | 'refs'>,
  user: PlatformUser,
): Promise<Terms> => {
  const rows = await database.query<{ id: string }>(
    `WITH p AS (SELECT id FROM "Person" WHERE ref = $1)
     SELECT id::text FROM p
     UNION SELECT id::text FROM "NoticeReceipt" WHERE "personId" IN (TABLE p)
     UNION SELECT id::text FROM "Feedback" WHERE "personId" IN (TABLE p)
     UNION SELECT reference FROM "Feedback" WHERE "personId" IN (TABLE p)
     UNION SELECT id::text FROM "FollowUpMessage" WHERE "personId" IN (TABLE p)
     UNION SELECT id::text FROM "PendingSave" WHERE "personId" IN (TABLE p)
     UNION SELECT id::text FROM "Disclosure" WHERE "personId" IN (TABLE p)
     UNION SELECT o.id::text FROM "Post" o JOIN "Feedback" f ON f.id = o."feedbackId" WHERE f."personId" IN (TABLE p)`,
    [refs.personRef(user)],
  );
  return new Map(rows.map(({ id }) => [id, 'an id of ours']));
};

/** What of all that is kept names one of these ids. */
export const holding = (kept: readonly string[], ids: Terms): string[] =>
  kept.filter((row) => [...ids.keys()].some((id) => row.includes(id)));

/**
 * What an erasure itself leaves: the list of copies that were taken away, the trail of what was done, and that there
 * was such a request. None of it names anybody.
 */
export const isRecordOfErasure = (row: string): boolean =>
  /^public\."(Removal|AuditInbox|Erasure|RightsRequest)"/.test(row);
