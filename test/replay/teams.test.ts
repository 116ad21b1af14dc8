import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Harness,
  product,
  startHarness,
  support,
  supportTeam,
} from '../platforms/teams/support/harness.ts';
import { checkEvent } from './check-event.ts';
import { expectedEvents } from './expected-events.ts';

/*
 * Activities as Teams sends them, field by field (shapes: learn.microsoft.com, "Teams platform"); the people in
 * them are invented. Each goes through the whole adapter, signed, and must become its event.
 */
const there = new URL('.', import.meta.url);
const all = readdirSync(there, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const scenarios = all.filter((name) => existsSync(new URL(`${name}/teams.json`, there)));

/** What Teams has nothing like, each for its reason. */
const onlyOnSlack: Readonly<Record<string, string>> = {
  'home-opened': 'a bot in Teams has no Home tab',
  'message-deleted-with-answers': 'a chat in Teams has no threads that outlive their root',
  'message-in-organisation': 'a tenant is the organisation',
  'message-of-the-bot': 'Teams does not tell a bot of its own messages',
  'message-with-link-preview': 'Teams does not tell of link previews',
  'tokens-revoked': 'a bot in Teams buys its own tokens',
};

const Recorded = z.looseObject({ type: z.string(), id: z.string(), serviceUrl: z.string() });

let h: Harness;

beforeAll(async () => {
  h = await startHarness();
});

afterAll(async () => {
  await h.close();
});

/** As it was recorded, but for where Teams is. */
const send = async (scenario: string): Promise<number | null | undefined> => {
  const recorded = Recorded.parse(JSON.parse(readFileSync(new URL(`${scenario}/teams.json`, there), 'utf8')));
  const body = JSON.stringify({ ...recorded, serviceUrl: h.teams.endpoints().serviceUrl });
  const kind = recorded.type === 'invoke' ? 'invoke' : 'activity';
  const sent = await h.teams.sendRaw({ kind, type: scenario, tenantId: '', activityId: recorded.id, body });
  return sent.ack?.status;
};

const allEvents = () => [
  ...h.dispatch.authorEvents,
  ...h.dispatch.agentEvents,
  ...h.dispatch.workspaceEvents,
];

test('every scenario is recorded for Teams too, or there is a reason why not', () => {
  expect([...scenarios, ...Object.keys(onlyOnSlack)].sort()).toEqual(Object.keys(expectedEvents).sort());
});

test.each(scenarios)('%s', async (scenario) => {
  const before = allEvents();
  expect(await send(scenario)).toBe(200);
  checkEvent(
    allEvents().filter((event) => !before.includes(event)),
    expectedEvents[scenario] ?? null,
  );
});

test("ids: people and addresses are the activity's, agents stand in their channel, a team is what is left", () => {
  const chat = 'a:1kari-nordmann';
  const written = h.dispatch.authorEvents.filter(({ kind }) => kind === 'message-written');
  expect(new Set(written.map(({ visitor }) => visitor.user.userId))).toEqual(
    new Set(['29:1kari-nordmann', '29:1per-partner']),
  );
  expect(h.dispatch.authorEvents.find(({ kind }) => kind === 'message-deleted')).toMatchObject({
    message: { channel: chat, message: '1772438400000' },
  });
  expect(h.dispatch.authorEvents.find(({ kind }) => kind === 'message-confirmed')).toMatchObject({
    message: { channel: chat, message: '1772438400000' },
    card: { channel: chat, message: '1772438390000' },
  });
  expect(h.dispatch.agentEvents.map(({ place }) => place)).toEqual(
    h.dispatch.agentEvents.map(() => ({
      agent: { platform: 'teams', workspaceId: support, userId: '29:1liv-berg' },
      outsider: false,
      channel: product,
    })),
  );
  expect(h.dispatch.agentEvents).toHaveLength(3);
  expect(h.dispatch.workspaceEvents).toEqual([
    { kind: 'uninstalled', platform: 'teams', workspaceId: supportTeam },
  ]);
});
