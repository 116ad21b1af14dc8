import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { benchSettings } from '../support/processes/bench-seed.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import { startLocalSlack } from './local-slack.ts';
import { walkSlackStory } from './slack-story.ts';

const author = 'U0AUTHOR';
const agent = 'U0AGENT';
const channel = 'C0SUPPORT00';
const secrets = {
  signingSecret: randomBytes(16).toString('hex'),
  botToken: `xoxb-${randomBytes(8).toString('hex')}`,
  appToken: `xapp-${randomBytes(8).toString('hex')}`,
};

/** `npm run peer:slack`: the core story against local-slack, unmodified, over HTTP and in Socket Mode. */
const run = async (mode: 'events' | 'socket', folder: string): Promise<readonly string[]> => {
  const lyttPort = await freePort();
  const slackPort = await freePort();
  const slack = await startLocalSlack(folder, slackPort, {
    workspace: { name: 'Eksempel AS', domain: 'eksempel', teamId: 'T0BENCH' },
    apps: [
      {
        appId: 'A0LYTT',
        botUserId: 'U0BOT',
        botName: 'lytt',
        ...secrets,
        mode,
        ...(mode === 'events' ? { requestUrl: `http://127.0.0.1:${lyttPort}/slack/events` } : {}),
      },
    ],
    users: [
      { id: author, name: 'anna.lie', real_name: 'Anna Lie', email: 'anna.lie@eksempel.example.com' },
      { id: agent, name: 'liv.berg', real_name: 'Liv Berg', email: 'liv.berg@eksempel.example.com' },
    ],
    channels: [
      { id: channel, name: 'support', members: [agent, 'U0BOT'] },
      { id: 'D0AUTHOR', name: 'dm', is_im: true, members: [author, 'U0BOT'] },
    ],
  });
  const data = await mkdtemp(join(tmpdir(), 'lytt-peer-data-'));
  await writeFile(join(data, 'lytt.yaml'), benchSettings());
  const lytt = await startLytt(
    {
      PORT: String(lyttPort),
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: secrets.botToken,
      ...(mode === 'events'
        ? { SLACK_SIGNING_SECRET: secrets.signingSecret }
        : { SLACK_APP_TOKEN: secrets.appToken }),
    },
    { folder: data, port: lyttPort },
  );
  try {
    return await walkSlackStory(slack, { author, agent, directMessage: 'D0AUTHOR', channel });
  } finally {
    await lytt.stop();
    await slack.stop();
    await rm(data, { recursive: true, force: true });
  }
};

const folder = await mkdtemp(join(tmpdir(), 'lytt-peer-'));
try {
  for (const mode of ['events', 'socket'] as const) {
    const steps = await run(mode, folder);
    console.log(`${mode === 'events' ? 'HTTP' : 'Socket Mode'}: the story passes (${steps.length} steps)`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
