import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../support/create-database.ts';
import { applicationIds, channelOf, signingSecret } from '../support/processes/bench-seed.ts';
import { cardsIn } from '../support/processes/cards-in.ts';
import { createSlackWorld } from '../support/processes/slack-world.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { post } from './load.ts';
import type { Row } from './row.ts';
import { signForm } from './sign.ts';

const items = 200;
const longestMs = 120_000;

/** Row 7: two processes on one database take turns at the intake; every item gets one card, in one channel. */
export const twoProcessesRow = async (postgres: RunningPostgres): Promise<Row> => {
  const world = await createSlackWorld();
  await createDatabase(postgres.url, 'two');
  const environment = world.environment(`${postgres.url}/two`);
  // At the same moment: the migrations must stand it too.
  const processes = await Promise.all([
    startLytt(environment, { folder: world.folder }),
    startLytt(environment, { folder: world.folder }),
  ]);
  try {
    world.pointAt(processes[0].url);
    const template = await world.formSubmission();
    let refused = 0;
    const submit = async (index: number): Promise<void> => {
      const application = applicationIds[index % applicationIds.length] ?? 'app-00';
      const request = signForm(signingSecret, template(`V${randomUUID()}`, `sak-${index}`, application));
      const url = processes[index % 2 === 0 ? 0 : 1].url;
      // The same form at both, as a retry behind a load balancer would bring it.
      const statuses = await Promise.all(
        [url, processes[1].url].map((at) => post(`${at}/slack/events`, request)),
      );
      if (statuses.some((status) => status !== 200)) refused += 1;
    };
    await Promise.all(Array.from({ length: items }, (_, index) => submit(index)));
    const startedAt = performance.now();
    let cards = cardsIn(world.slack, applicationIds.map(channelOf), /sak-\d+/);
    while (cards.size < items && performance.now() - startedAt < longestMs) {
      await sleep(250);
      cards = cardsIn(world.slack, applicationIds.map(channelOf), /sak-\d+/);
    }
    await sleep(2_000);
    cards = cardsIn(world.slack, applicationIds.map(channelOf), /sak-\d+/);
    const twice = [...cards.values()].filter((count) => count !== 1).length;
    return {
      name: 'two processes on one PostgreSQL',
      figures: { items, 'with a card': cards.size, 'with more than one': twice, refused },
      holds: cards.size === items && twice === 0 && refused === 0,
      asked: 'every item routed exactly once',
    };
  } finally {
    await Promise.all(processes.map((running) => running.stop()));
    await world.close();
  }
};
