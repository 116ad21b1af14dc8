import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { DeliveryKind } from '../../src/playground/slack/wire/delivery.ts';
import { type Harness, startHarness } from '../platforms/slack/support/harness.ts';
import { createMemoryInstallations } from '../platforms/slack/support/memory-installations.ts';
import { checkEvent } from './check-event.ts';
import { expectedEvents } from './expected-events.ts';

/*
 * Payloads as Slack sends them, field by field (shapes: github.com/slackapi/java-slack-sdk, json-logs/samples);
 * the people in them are invented. Each goes through the whole adapter, signed, and must become its event.
 */
const scenarios = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const Recorded = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  team_id: z.string().optional(),
});

let h: Harness;

const installed = (id: string, isEnterpriseInstall: boolean) => ({
  platform: 'slack' as const,
  workspaceId: id,
  installedAt: new Date(0),
  secret: JSON.stringify({
    ...(isEnterpriseInstall ? { enterprise: { id } } : { team: { id } }),
    bot: { token: `xoxb-${id}`, scopes: [], id: 'B06LYTT', userId: 'U06LYTT' },
    isEnterpriseInstall,
  }),
});

beforeAll(async () => {
  const installations = [installed('T04BAKERI', false), installed('T07STOTTE', false)];
  h = await startHarness({
    installations: createMemoryInstallations([...installations, installed('E04KONSERN', true)]),
  });
});

afterAll(async () => {
  await h.close();
});

const send = async (scenario: string): Promise<number | null | undefined> => {
  const text = readFileSync(new URL(`${scenario}/slack.json`, import.meta.url), 'utf8');
  const payload = Recorded.parse(JSON.parse(text));
  const kind: DeliveryKind =
    payload.type === 'event_callback' ? 'event' : payload.command === undefined ? 'interaction' : 'command';
  const fields: Record<string, string> =
    kind === 'command'
      ? z.record(z.string(), z.string()).parse(payload)
      : { payload: JSON.stringify(payload) };
  const body = kind === 'event' ? JSON.stringify(payload) : new URLSearchParams(fields).toString();
  const sent = await h.slack.sendRaw({ kind, type: scenario, teamId: '', eventId: '', body });
  return sent.ack?.status;
};

const allEvents = () => [
  ...h.dispatch.authorEvents,
  ...h.dispatch.agentEvents,
  ...h.dispatch.workspaceEvents,
];

test('every recorded scenario says what it must become, and the other way around', () => {
  expect(scenarios.sort()).toEqual(Object.keys(expectedEvents).sort());
});

test.each(scenarios)('%s', async (scenario) => {
  const before = allEvents();
  expect(await send(scenario)).toBe(200);
  const after = allEvents().filter((event) => !before.includes(event));
  checkEvent(after, expectedEvents[scenario] ?? null);
});

test("ids: people and addresses are the payload's, and an organisation stands for its workspaces", () => {
  const written = h.dispatch.authorEvents.filter(({ kind }) => kind === 'message-written');
  expect(written.map(({ visitor }) => `${visitor.user.workspaceId} ${visitor.user.userId}`).sort()).toEqual([
    'E04KONSERN W05ORGKARI',
    'T04BAKERI U05KARI',
    'T04BAKERI U05KARI',
    'T04BAKERI U05KARI',
    'T04BAKERI U09PARTNER',
  ]);
  expect(h.dispatch.authorEvents.find(({ kind }) => kind === 'message-deleted')).toMatchObject({
    message: { channel: 'D05KARI', message: '1772438400.000100' },
  });
  expect(h.dispatch.agentEvents.map(({ place }) => place)).toEqual(
    h.dispatch.agentEvents.map(() => ({
      agent: { platform: 'slack', workspaceId: 'T07STOTTE', userId: 'U08LIV' },
      outsider: false,
      channel: 'C07FAKTURA',
    })),
  );
});
