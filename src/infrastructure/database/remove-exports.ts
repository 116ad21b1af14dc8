import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { JobSink } from './job-sink.ts';
import type { Sql } from './sql.ts';

/** What cannot be taken away in this time never will be; the row itself holds nobody's data. */
const keptTryingMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Marks files in people's own chats to be taken away: those of these people, whose they were being forgotten, or
 * those by their ids. What was to be taken away already, and still is there by its ids, goes as it is.
 * @returns one job for each
 */
export const removeExports = async (
  sql: Sql,
  jobs: Pick<JobSink, 'forget'>,
  which: { readonly ids: readonly string[] } | { readonly people: readonly string[] },
  at: Date,
): Promise<readonly Job[]> => {
  const [column, values] = 'ids' in which ? ['id', which.ids] : ['"personId"', which.people];
  const chosen = `${column} = ANY($1::text[]::uuid[])`;
  if ('ids' in which)
    await sql.query(`DELETE FROM "ChatExport" WHERE ${chosen} AND state = 'removing'`, [values]);
  const rows = await sql.query<{ id: string }>(
    `UPDATE "ChatExport" SET state = 'removing', "personId" = NULL, "deleteAfter" = $2::timestamptz
      WHERE ${chosen} RETURNING id::text AS id`,
    [values, new Date(at.getTime() + keptTryingMs)],
  );
  const ids = rows.map(({ id }) => id);
  await jobs.forget(sql, ids);
  return ids.map((id) => ({ name: 'remove-export', payload: { exportId: idFrom(id) } }));
};
