import { openFields } from '../../whole/support/dump.ts';
import type { ProcessWorld } from './process-world.ts';

/** Jobs that are not done; a finished one leaves nothing. */
export const waitingJobs = (world: Pick<ProcessWorld, 'look'>): Promise<number> =>
  world.look(async (database) => {
    const [row] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pgboss.job_common',
    );
    return row?.count ?? -1;
  });

/** How many rows each of these items has, how many posts each destination of an item, and how items stand. */
export const whatIsKept = (world: Pick<ProcessWorld, 'look'>, words: readonly string[]) =>
  world.look(async (database, codec) => {
    const texts = (await openFields(database, codec)).filter((field) => field.startsWith('Feedback.text'));
    const posts = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "Post" GROUP BY "feedbackId"',
    );
    const handled = await database.query<{ state: string }>(
      `SELECT m.state FROM "FollowUpMessage" m JOIN "Feedback" f ON f.id = m."feedbackId"
        WHERE m.kind = 'handled' AND f.status = 'handled' AND f."authorOutcome" = 'notified'`,
    );
    return {
      rows: words.map((word) => texts.filter((text) => text.includes(word)).length),
      posts: posts.map(({ count }) => count),
      handled: handled.map(({ state }) => state),
    };
  });
