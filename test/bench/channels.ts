import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../support/create-database.ts';
import { applicationIds, channelOf, signingSecret } from '../support/processes/bench-seed.ts';
import { createSlackWorld } from '../support/processes/slack-world.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { post } from './load.ts';
import type { Row } from './row.ts';
import { signForm } from './sign.ts';

const items = 10_000;
const connections = 50;
const channels = applicationIds.map(channelOf);
/** Slack takes one message a second in a channel. */
const ownPace = channels.length;
const longestMs = 900_000;

/** Row 5: ten thousand items at once, spread over twenty channels, at the pace that Slack takes them. */
export const channelsRow = async (postgres: RunningPostgres): Promise<Row> => {
  const world = await createSlackWorld();
  await createDatabase(postgres.url, 'channels');
  const lytt = await startLytt(world.environment(`${postgres.url}/channels`), { folder: world.folder });
  try {
    world.pointAt(lytt.url);
    const template = await world.formSubmission();
    const posted = () => channels.reduce((sum, channel) => sum + world.slack.messagesIn(channel).length, 0);
    // The form that the others are made from is an item, too: its card comes first.
    while (posted() === 0) await sleep(50);
    const before = posted();
    let next = 0;
    let refused = 0;
    const connection = async (): Promise<void> => {
      while (next < items) {
        const index = next;
        next += 1;
        const application = applicationIds[index % applicationIds.length] ?? '';
        const form = template(`V${randomUUID()}`, `Sak nummer ${index}`, application);
        const status = await post(`${lytt.url}/slack/events`, signForm(signingSecret, form));
        if (status !== 200) refused += 1;
      }
    };
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: connections }, connection));
    const takenAfter = (performance.now() - startedAt) / 1000;
    while (posted() - before < items && performance.now() - startedAt < longestMs) await sleep(500);
    const elapsed = (performance.now() - startedAt) / 1000;
    const cards = posted() - before;
    const share = cards / elapsed / ownPace;
    const throttled = world.slack.calls().filter(({ answer }) => answer?.error === 'ratelimited').length;
    return {
      name: '10,000 items to 20 channels',
      figures: {
        cards,
        'seconds until all forms were taken': takenAfter,
        'seconds until all cards stood': elapsed,
        'share of the pace of Slack': share,
        'answers of 429': throttled,
        refused,
      },
      holds: cards === items && share >= 0.95 && throttled === 0 && refused === 0,
      asked: '≥ 0.95 of one card a second and channel, no 429',
    };
  } finally {
    await lytt.stop();
    await world.close();
  }
};
