import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asObject, type JsonObject } from '../../../src/playground/wire/json.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(async () => await harness.close());

function events(): JsonObject[] {
  return harness.bot.received.map(({ payload }) => asObject(payload.event));
}

describe('writing', () => {
  test('what is typed comes escaped, with links marked and mentions kept, and as rich text', async () => {
    const text = 'a < b & c, se https://example.com/x?a=1&b=2 eller kari@example.com, <@U0OLA>';
    await harness.slack.sendDirectMessage({ user: 'U0KARI', text });
    expect(events()[0]).toMatchObject({
      type: 'message',
      channel: 'D0KARI',
      channel_type: 'im',
      user: 'U0KARI',
      team: 'T0CUSTOMER',
      text: 'a &lt; b &amp; c, se <https://example.com/x?a=1&amp;b=2> eller <mailto:kari@example.com|kari@example.com>, <@U0OLA>',
      blocks: [{ type: 'rich_text' }],
    });
    expect(events()[0]?.client_msg_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('editing and deleting one’s own message tells what it was and what it is', async () => {
    const { slack } = harness;
    const { channel, ts } = await slack.sendDirectMessage({ user: 'U0KARI', text: 'før' });
    await slack.editMessage({ user: 'U0KARI', channel, ts, text: 'etter' });
    await slack.deleteMessage({ user: 'U0KARI', channel, ts });
    expect(events()[1]).toMatchObject({
      subtype: 'message_changed',
      channel,
      message: { ts, text: 'etter', edited: { user: 'U0KARI' } },
      previous_message: { ts, text: 'før' },
    });
    expect(events()[2]).toMatchObject({
      subtype: 'message_deleted',
      deleted_ts: ts,
      previous_message: { text: 'etter' },
    });
    expect(await slack.editMessage({ user: 'U0KARI', channel, ts, text: 'x' })).toMatchObject({
      ok: false,
      problem: 'not-possible',
    });
  });

  test('a preview of a link looks like an edit, yet nobody edited', async () => {
    const { slack } = harness;
    const { channel, ts } = await slack.sendDirectMessage({ user: 'U0KARI', text: 'se https://example.com' });
    await slack.unfurl({ channel, ts });
    const { message, previous_message: previous } = events()[1] ?? {};
    expect(events()[1]).toMatchObject({ subtype: 'message_changed', channel });
    expect(message).toEqual(previous);
    expect(asObject(message).edited).toBeUndefined();
  });

  test('in a channel the bot hears only its name, and only where it is a member', async () => {
    const { slack } = harness;
    await slack.sendChannelMessage({ user: 'U0KARI', channel: 'C0GENERELT', text: 'hei alle' });
    expect(events()).toEqual([]);
    const sent = await slack.sendChannelMessage({
      user: 'U0KARI',
      channel: 'C0GENERELT',
      text: '<@U0LYTTKUNDE> hjelp',
    });
    expect(events()).toMatchObject([
      { type: 'app_mention', channel: 'C0GENERELT', ts: sent.ts, user: 'U0KARI' },
    ]);
    expect(
      await slack.sendChannelMessage({ user: 'U0GUEST', channel: 'C0GENERELT', text: 'x' }),
    ).toMatchObject({ problem: 'not-possible', ts: '' });
    expect(
      await slack.sendChannelMessage({ user: 'U0AGENTNILS', channel: 'C0PRIVACY', text: 'x' }),
    ).toMatchObject({ problem: 'not-possible' });
  });

  test('a name nobody has is the test’s mistake and says so', async () => {
    await expect(harness.slack.sendDirectMessage({ user: 'U0NOBODY', text: 'x' })).rejects.toThrow(
      'no user U0NOBODY',
    );
  });
});

describe('outsiders', () => {
  test('a Slack Connect partner is known by team, and heard through the workspace that has the app', async () => {
    await harness.slack.sendChannelMessage({
      user: 'U0PARTNER',
      channel: 'C0SHARED',
      text: '<@U0LYTTKUNDE> hei',
    });
    const { payload } = harness.bot.received[0] ?? {};
    expect(payload).toMatchObject({
      team_id: 'T0CUSTOMER',
      context_team_id: 'T0CUSTOMER',
      is_ext_shared_channel: true,
      authorizations: [{ team_id: 'T0CUSTOMER' }],
    });
    expect(asObject(payload?.event)).toMatchObject({
      user: 'U0PARTNER',
      team: 'T0PARTNER',
      user_team: 'T0PARTNER',
      source_team: 'T0PARTNER',
      user_profile: { team: 'T0PARTNER' },
    });
  });

  test('a partner has neither the commands nor the shortcuts, but presses buttons in the shared channel', async () => {
    const { slack, api, bot } = harness;
    expect(
      (await slack.runCommand({ user: 'U0PARTNER', channel: 'C0SHARED', command: '/feedback', text: '' }))
        .problem,
    ).toBe('not-possible');
    expect((await slack.globalShortcut({ user: 'U0PARTNER', callbackId: 'give_feedback' })).problem).toBe(
      'not-possible',
    );
    const elements = [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'A' } }];
    const { body } = await api('chat.postMessage', {
      channel: 'C0SHARED',
      text: 'a',
      blocks: [{ type: 'actions', elements }],
    });
    await slack.press({ user: 'U0PARTNER', channel: 'C0SHARED', ts: String(body.ts), actionId: 'a' });
    expect(bot.received.at(-1)?.payload).toMatchObject({
      user: { id: 'U0PARTNER', team_id: 'T0PARTNER' },
      team: { id: 'T0CUSTOMER' },
    });
    const trigger_id = String(bot.received.at(-1)?.payload.trigger_id);
    const title = { type: 'plain_text', text: 'T' };
    const opened = await api('views.open', {
      trigger_id,
      view: { type: 'modal', title, submit: title, blocks: [{ type: 'divider' }] },
    });
    await slack.submitView({ user: 'U0PARTNER', viewId: String(asObject(opened.body.view).id), values: {} });
    expect(bot.received.at(-1)?.payload).toMatchObject({
      team: { id: 'T0PARTNER' },
      view: { team_id: 'T0PARTNER', app_installed_team_id: 'T0CUSTOMER' },
    });
  });

  test('a partner and a guest may write to the bot, and are seen for what they are', async () => {
    await harness.slack.sendDirectMessage({ user: 'U0PARTNER', workspace: 'T0CUSTOMER', text: 'hei' });
    await harness.slack.sendDirectMessage({ user: 'U0GUEST', text: 'hei' });
    expect(events()).toMatchObject([
      { user: 'U0PARTNER', user_team: 'T0PARTNER' },
      { user: 'U0GUEST', team: 'T0CUSTOMER' },
    ]);
    expect(await harness.slack.sendDirectMessage({ user: 'U0PARTNER', text: 'hei' })).toMatchObject({
      problem: 'not-possible',
    });
  });
});

describe('commands', () => {
  const command = { user: 'U0KARI', channel: 'C0GENERELT', command: '/personvern', text: 'slett alt' };

  test('all that Slack sends with a command', async () => {
    await harness.slack.runCommand(command);
    expect(harness.bot.received[0]?.payload).toMatchObject({
      command: '/personvern',
      text: 'slett alt',
      team_id: 'T0CUSTOMER',
      team_domain: 'fjellheim-bakeri',
      channel_id: 'C0GENERELT',
      channel_name: 'generelt',
      user_id: 'U0KARI',
      user_name: 'kari.nordmann',
      api_app_id: 'A0LYTT',
      is_enterprise_install: 'false',
      response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/response\//),
    });
    await harness.slack.runCommand({ ...command, channel: 'D0KARI' });
    expect(harness.bot.received[1]?.payload.channel_name).toBe('directmessage');
  });

  test('the acknowledgement may be a text, a message for one, or a message for all', async () => {
    const { slack, bot } = harness;
    bot.answer.body = 'Takk!';
    await slack.runCommand(command);
    bot.answer.body = JSON.stringify({ text: 'Bare deg' });
    await slack.runCommand(command);
    bot.answer.body = JSON.stringify({ response_type: 'in_channel', text: 'Alle' });
    await slack.runCommand(command);
    expect(slack.ephemeralsFor('U0KARI').map(({ text }) => text)).toEqual(['Takk!', 'Bare deg']);
    expect(slack.messagesIn('C0GENERELT').map(({ text }) => text)).toEqual(['Alle']);
    bot.answer.body = JSON.stringify({ text: 'a', blocks: [{ type: 'nothing' }] });
    await slack.runCommand(command);
    expect(slack.violations()).toMatchObject([{ where: 'the answer to /personvern' }]);
  });

  test('a command the app does not have is nobody’s', async () => {
    expect((await harness.slack.runCommand({ ...command, command: '/giphy' })).problem).toBe('not-possible');
    expect(harness.bot.received).toEqual([]);
  });
});

test('a message shortcut carries somebody’s message and a place to answer', async () => {
  const { slack, bot } = harness;
  const { ts } = await slack.sendChannelMessage({
    user: 'U0OLA',
    channel: 'C0GENERELT',
    text: 'Treg faktura',
  });
  await slack.messageShortcut({ user: 'U0KARI', channel: 'C0GENERELT', ts, callbackId: 'send_as_feedback' });
  expect(bot.received[0]?.payload).toMatchObject({
    type: 'message_action',
    callback_id: 'send_as_feedback',
    user: { id: 'U0KARI' },
    channel: { id: 'C0GENERELT', name: 'generelt' },
    message: { user: 'U0OLA', text: 'Treg faktura', ts },
    message_ts: ts,
  });
  const wrong = await slack.messageShortcut({
    user: 'U0KARI',
    channel: 'C0GENERELT',
    ts,
    callbackId: 'give_feedback',
  });
  expect(wrong.problem).toBe('not-possible');
});

test.each(['app_uninstalled', 'tokens_revoked'] as const)(
  'uninstalling tells of it, %s first, when the token is already dead',
  async (first) => {
    const { slack, api } = harness;
    await slack.uninstall({ workspace: 'T0CUSTOMER', first });
    const [one, two] = events();
    expect([one?.type, two?.type]).toEqual(
      first === 'app_uninstalled'
        ? ['app_uninstalled', 'tokens_revoked']
        : ['tokens_revoked', 'app_uninstalled'],
    );
    expect([one, two].find((event) => event?.type === 'tokens_revoked')).toMatchObject({
      tokens: { bot: ['U0LYTTKUNDE'] },
    });
    expect((await api('auth.test')).body.error).toBe('account_inactive');
    expect(
      (await slack.runCommand({ user: 'U0KARI', channel: 'D0KARI', command: '/lytt', text: '' })).problem,
    ).toBe('not-possible');
    await slack.sendDirectMessage({ user: 'U0KARI', text: 'er du der?' });
    expect(harness.bot.received).toHaveLength(2);
    expect(slack.snapshot().workspaces.map(({ installed }) => installed)).toEqual([false, true, false]);
  },
);
