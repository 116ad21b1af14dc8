import { afterEach, beforeEach, expect, test } from 'vitest';
import { customers, type Harness, startHarness } from './support/harness.ts';
import { startTinySlack } from './support/tiny-slack.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const partner = 'U0PARTNER';
const outside = { user: { platform: 'slack', workspaceId: customers, userId: partner }, outsider: true };

test('who writes from another company is an outsider, and so is who mentions the bot from there', async () => {
  await h.slack.sendDirectMessage({ user: partner, workspace: customers, text: 'hei' });
  expect(h.dispatch.authorEvents.at(-1)).toMatchObject({ kind: 'message-written', visitor: outside });
  await h.slack.sendChannelMessage({ user: partner, channel: 'C0SHARED', text: '<@U0LYTTKUNDE> hei' });
  expect(h.dispatch.authorEvents.at(-1)).toMatchObject({ kind: 'mentioned', visitor: outside });
});

test('who belongs to the workspace is none, in a shared channel too', async () => {
  await h.slack.sendChannelMessage({ user: 'U0KARI', channel: 'C0SHARED', text: '<@U0LYTTKUNDE> hei' });
  expect(h.dispatch.authorEvents.at(-1)).toMatchObject({ visitor: { outsider: false } });
});

const press = (payload: object) =>
  h.slack.sendRaw({
    kind: 'interaction',
    type: 'block_actions',
    teamId: customers,
    eventId: '',
    body: `payload=${encodeURIComponent(JSON.stringify(payload))}`,
  });

const claim = {
  type: 'block_actions',
  team: { id: customers },
  enterprise: null,
  user: { id: partner, team_id: 'T0PARTNER' },
  trigger_id: '1.2.3',
  container: { type: 'message', message_ts: '1.000001' },
  channel: { id: 'C0SHARED' },
  message: { ts: '1.000001' },
  actions: [{ action_id: 'claim', value: JSON.stringify({ is: 'item', feedbackId: 'f1' }) }],
};

test('an agent from another company is an outsider', async () => {
  await press(claim);
  expect(h.dispatch.agentEvents.at(-1)).toMatchObject({
    kind: 'claim-pressed',
    place: { agent: outside.user, outsider: true, channel: 'C0SHARED' },
  });
});

test("a modal that Slack says is the other company's is still the installed workspace's", async () => {
  const sent = await press({
    type: 'view_submission',
    team: { id: 'T0PARTNER' },
    enterprise: null,
    user: { id: partner, team_id: 'T0PARTNER' },
    view: {
      id: 'V1',
      callback_id: 'notice',
      app_installed_team_id: customers,
      private_metadata: JSON.stringify({ is: 'pending', version: 'v1', pending: { kind: 'nothing' } }),
      state: { values: {} },
    },
  });
  expect(sent.ack?.status).toBe(200);
  expect(h.dispatch.authorEvents.at(-1)).toMatchObject({ kind: 'continue-pressed', visitor: outside });
});

test('one polite line to whose workspace does not have the bot, and no trace', async () => {
  const hooks = await startTinySlack(() => ({ ok: true }));
  const sent = await press({
    ...claim,
    team: { id: 'T0PARTNER' },
    user: { id: partner, team_id: 'T0PARTNER' },
    response_url: `${hooks.apiUrl}respond`,
  });
  expect(sent.ack?.status).toBe(200);
  expect(hooks.calls.map(({ method }) => method)).toEqual(['respond']);
  expect(String(hooks.calls[0]?.args)).toContain('ephemeral');
  expect(h.dispatch.agentEvents).toEqual([]);
  expect(JSON.stringify(h.log.written)).not.toContain(partner);
  await hooks.close();
});

test('in an organisation, colleagues of other workspaces are none', async () => {
  await press({
    ...claim,
    team: { id: customers, enterprise_id: 'E1' },
    enterprise: { id: 'E1' },
    user: { id: 'U0LEAD', team_id: 'E1' },
  });
  expect(h.dispatch.agentEvents.at(-1)).toMatchObject({ place: { outsider: false } });
});
