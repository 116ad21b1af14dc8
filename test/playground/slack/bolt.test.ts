import { App, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { playgroundSeed } from '../../../src/playground/slack/playground-seed.ts';
import { signingSecret } from './harness.ts';

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'Tilbakemelding' },
  submit: { type: 'plain_text' as const, text: 'Lagre' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'words',
      label: { type: 'plain_text' as const, text: 'Hva vil du si?' },
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
};

function card(text: string, isTaken: boolean) {
  const button = {
    type: 'button' as const,
    action_id: 'take',
    text: { type: 'plain_text' as const, text: 'Ta saken' },
  };
  return {
    text,
    blocks: [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
      ...(isTaken ? [] : [{ type: 'actions' as const, block_id: 'buttons', elements: [button] }]),
    ],
  };
}

/** An ordinary Bolt app, many workspaces, nothing bent for the local Slack but the API's address. */
function createApp(slackApiUrl: string): App {
  const app = new App({
    signingSecret,
    clientOptions: { slackApiUrl },
    authorize: async ({ teamId }) => {
      const workspace = playgroundSeed.workspaces.find(({ id }) => id === teamId);
      if (workspace?.installation == null) throw new Error('not installed');
      const { botToken, botId, botUserId } = workspace.installation;
      return { botToken, botId, botUserId };
    },
    logLevel: LogLevel.ERROR,
  });
  app.command('/tilbakemelding', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('form', async ({ ack, client, view, body }) => {
    const text = view.state.values.words?.text?.value ?? '';
    if (text === 'feil')
      return await ack({ response_action: 'errors', errors: { words: 'Skriv noe annet' } });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, ...card(text, false) });
  });
  app.action('take', async ({ ack, client, body }) => {
    await ack();
    if (body.type !== 'block_actions' || body.message === undefined || body.channel === undefined) return;
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, ...card('Tatt', true) });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const section = { type: 'section' as const, text: { type: 'plain_text' as const, text: 'Hei!' } };
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section] } });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`Du skrev: ${message.text}`);
  });
  return app;
}

let slack: FakeSlack;
let close: () => Promise<void>;

beforeEach(async () => {
  let port = 0;
  slack = createFakeSlack({
    signingSecret,
    appUrl: () => `http://127.0.0.1:${port}`,
    now: () => new Date(),
    seed: playgroundSeed,
  });
  const { apiUrl, close: closeSlack } = await slack.listen();
  const app = createApp(apiUrl);
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  const address = 'address' in server ? server.address() : null;
  port = typeof address === 'object' && address !== null ? address.port : 0;
  close = async () => {
    await slack.settled();
    await app.stop();
    await closeSlack();
  };
});

afterEach(async () => {
  expect(slack.violations()).toEqual([]);
  await close();
});

test('a command opens a form, its submission becomes a message, and a press on its button changes it', async () => {
  const kari = { user: 'U0KARI' };
  const command = await slack.runCommand({
    ...kari,
    channel: 'C0GENERELT',
    command: '/tilbakemelding',
    text: '',
  });
  expect(command).toMatchObject({ ok: true, ack: { status: 200 } });
  const view = await slack.until(() => slack.topViewOf('U0KARI'));
  expect(view).toMatchObject({ callbackId: 'form', title: 'Tilbakemelding', submit: 'Lagre' });

  const empty = await slack.submitView({ ...kari, viewId: view.id, values: {} });
  expect(empty).toMatchObject({
    ok: false,
    problem: 'view-errors',
    ack: null,
    errors: { words: 'required' },
  });
  const wrong = await slack.submitView({ ...kari, viewId: view.id, values: { words: { text: 'feil' } } });
  expect(wrong).toMatchObject({ ok: false, problem: 'view-errors', errors: { words: 'Skriv noe annet' } });
  expect(slack.topViewOf('U0KARI')?.errors).toEqual({ words: 'Skriv noe annet' });

  const sent = await slack.submitView({
    ...kari,
    viewId: view.id,
    values: { words: { text: 'Fakturaen er gal' } },
  });
  expect(sent).toMatchObject({ ok: true, errors: {} });
  expect(slack.viewsOf('U0KARI')).toEqual([]);
  const posted = await slack.until(() => slack.directMessagesOf('U0KARI').at(-1));
  expect(posted).toMatchObject({ text: 'Fakturaen er gal', isBot: true, channel: 'D0KARI' });

  const press = await slack.press({ ...kari, channel: 'D0KARI', ts: posted.ts, actionId: 'take' });
  expect(press.ok).toBe(true);
  const changed = await slack.until(() =>
    slack.directMessagesOf('U0KARI').find(({ text }) => text === 'Tatt'),
  );
  expect(changed.ts).toBe(posted.ts);
  expect(changed.blocks).toHaveLength(1);
});

test('opening the Home tab publishes it', async () => {
  expect((await slack.openHome({ user: 'U0OLA' })).ok).toBe(true);
  const home = await slack.until(() => slack.homeOf('U0OLA'));
  expect(home.blocks[0]).toMatchObject({ type: 'section', text: { text: 'Hei!' } });
});

test('a direct message reaches the bot, and its answer the person, in each workspace with its own token', async () => {
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei på deg' });
  await slack.sendDirectMessage({ user: 'U0AGENTLIV', text: 'God dag' });
  const kari = await slack.until(() => slack.directMessagesOf('U0KARI')[1]);
  const liv = await slack.until(() => slack.directMessagesOf('U0AGENTLIV')[1]);
  expect(kari).toMatchObject({ text: 'Du skrev: Hei på deg', user: 'U0LYTTKUNDE' });
  expect(liv).toMatchObject({ text: 'Du skrev: God dag', user: 'U0LYTTSTOTTE' });
  expect(slack.calls('chat.postMessage').map((call) => call.teamId)).toEqual(['T0CUSTOMER', 'T0SUPPORT']);
});

test('Bolt turns away a forged, a stale and an unsigned request', async () => {
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  const [first] = slack.deliveries();
  expect(first?.ack?.status).toBe(200);
  const id = first?.id ?? 0;
  expect((await slack.resend(id, { secret: 'guessed' })).ack?.status).toBe(401);
  expect((await slack.resend(id, { signedAt: new Date(Date.now() - 6 * 60_000) })).ack?.status).toBe(401);
  expect((await slack.resend(id, { headers: { 'content-type': 'application/json' } })).ack?.status).toBe(401);
});
