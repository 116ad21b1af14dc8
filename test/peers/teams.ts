import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { freePort } from '../support/free-port.ts';
import { benchSettings } from '../support/processes/bench-seed.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import { playgroundChannel, playgroundTeam, startAgentsPlayground } from './agents-playground.ts';
import { walkTeamsStory } from './teams-story.ts';

const settings = (): string => {
  const channel = {
    platform: 'teams',
    team: playgroundTeam,
    channel: playgroundChannel,
    recipient: 'support',
  };
  return JSON.stringify({
    ...JSON.parse(benchSettings()),
    destinations: { product: channel },
    routes: [],
    fallback: 'product',
    privacyDestination: 'product',
    customersFrom: { teams: 'any' },
  });
};

/** `npm run peer:teams`: the personal-chat story on Microsoft's own Agents Playground, unmodified, in Chromium. */
const chromium = findChromium(process.env.LYTT_CHROMIUM);
if (chromium === null) throw new Error('this needs Chromium or Chrome; LYTT_CHROMIUM may name it');
const folder = await mkdtemp(join(tmpdir(), 'lytt-peer-'));
await writeFile(join(folder, 'lytt.yaml'), settings());
const lytt = await startLytt({ TEAMS_LOCAL: 'true' }, { folder });
try {
  // It greets the bot as it starts, so the bot is there first.
  const playground = await startAgentsPlayground(folder, await freePort(), `${lytt.url}/api/messages`);
  const browser = await openBrowser(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 1500 } });
    page.setDefaultTimeout(30_000);
    await page.goto(playground.url, { waitUntil: 'domcontentloaded' });
    const steps = await walkTeamsStory(page);
    console.log(`Agents Playground: the personal-chat story passes (${steps.length} steps)`);
  } finally {
    await browser.close();
    await playground.stop();
  }
} finally {
  await lytt.stop();
  await rm(folder, { recursive: true, force: true });
}
