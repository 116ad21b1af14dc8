import { randomUUID } from 'node:crypto';
import { createDatabase } from '../support/create-database.ts';
import { applicationIds, signingSecret } from '../support/processes/bench-seed.ts';
import { createSlackWorld } from '../support/processes/slack-world.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { startBare } from './bare-process.ts';
import { best, type LoadResult, load } from './load.ts';
import type { Row } from './row.ts';
import { signForm } from './sign.ts';

const seconds = 10;
const rounds = 3;
const bareBolt = new URL('./bare-bolt.ts', import.meta.url);

/**
 * Row 1: a signed form, durable in PostgreSQL before it is acknowledged, against Bolt that only acknowledges.
 * Both servers run on one core, the load on another, turn by turn; the best round of each counts.
 */
export const intakeRow = async (postgres: RunningPostgres): Promise<Row> => {
  const world = await createSlackWorld();
  await createDatabase(postgres.url, 'intake');
  const lytt = await startLytt(world.environment(`${postgres.url}/intake`), {
    folder: world.folder,
    core: 0,
  });
  const bolt = await startBare(bareBolt, { SLACK_SIGNING_SECRET: signingSecret }, 0);
  try {
    world.pointAt(lytt.url);
    const template = await world.formSubmission();
    let count = 0;
    const next = () => {
      count += 1;
      const application = applicationIds[count % applicationIds.length] ?? 'app-00';
      return signForm(
        signingSecret,
        template(`V${randomUUID()}`, `Tilbakemelding nummer ${count}`, application),
      );
    };
    const many: Record<'lytt' | 'bolt', LoadResult[]> = { lytt: [], bolt: [] };
    for (let round = 0; round < rounds; round += 1) {
      many.bolt.push(await load(`${bolt.url}/slack/events`, 50, seconds, next));
      many.lytt.push(await load(`${lytt.url}/slack/events`, 50, seconds, next));
    }
    const single = await load(`${lytt.url}/slack/events`, 1, seconds, next);
    const ours = best(many.lytt);
    const bare = best(many.bolt);
    const ratio = ours.perSecond / bare.perSecond;
    const failures = [...many.lytt, ...many.bolt, single].reduce((sum, result) => sum + result.failures, 0);
    return {
      name: 'signed form → durable → ack, against bare Bolt',
      figures: {
        'requests/s': ours.perSecond,
        'bare Bolt requests/s': bare.perSecond,
        ratio,
        'p99 ms at 50 connections': ours.p99,
        'p50 ms at 1 connection': single.p50,
        failures,
      },
      holds: ratio >= 0.3 && ours.p99 < 250 && single.p50 < 10 && failures === 0,
      asked: 'ratio ≥ 0.30, p99 < 250 ms, p50 < 10 ms',
    };
  } finally {
    await lytt.stop();
    await bolt.stop();
    await world.close();
  }
};
