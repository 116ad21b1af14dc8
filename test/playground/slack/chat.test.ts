import { afterEach, beforeEach, expect, test } from 'vitest';
import { asObject } from '../../../src/playground/wire/json.ts';
import { type Harness, startHarness, supportToken } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(async () => await harness.close());

const section = { type: 'section', text: { type: 'mrkdwn', text: 'Hei' } };

async function post(args: Record<string, string> = {}): Promise<string> {
  const { body } = await harness.api('chat.postMessage', { channel: 'C0GENERELT', text: 'Hei', ...args });
  return String(body.ts);
}

test('where a bot may post: its channels, its people, nowhere else', async () => {
  const { api, slack } = harness;
  const attempt = async (channel: string, token?: string) =>
    (await api('chat.postMessage', { channel, text: 'a' }, token)).body.error ?? 'ok';
  expect(await attempt('C0GENERELT')).toBe('ok');
  expect(await attempt('U0OLA')).toBe('ok');
  expect(slack.directMessagesOf('U0OLA')).toHaveLength(1);
  expect(await attempt('U0PARTNER')).toBe('ok');
  expect(await attempt('U0AGENTLIV')).toBe('channel_not_found');
  expect(await attempt('C0BILLING')).toBe('channel_not_found');
  expect(await attempt('C0BILLING', supportToken)).toBe('ok');
  expect(await attempt('C0SHARED')).toBe('ok');
});

test('not a member, archived, and private look as they do in Slack', async () => {
  const { seedWithEveryScope } = await import('./seed.ts');
  const seed = seedWithEveryScope();
  seed.workspaces[0]?.channels.push(
    { id: 'C0OPEN', name: 'apen', members: ['U0KARI'] },
    { id: 'C0SECRET', name: 'hemmelig', kind: 'private', members: ['U0KARI'] },
    { id: 'C0OLD', name: 'gammel', members: ['U0KARI', 'U0LYTTKUNDE'], isArchived: true },
  );
  const other = await startHarness({ seed });
  const attempt = async (channel: string) =>
    (await other.api('chat.postMessage', { channel, text: 'a' })).body.error;
  expect([await attempt('C0OPEN'), await attempt('C0SECRET'), await attempt('C0OLD')]).toEqual([
    'not_in_channel',
    'channel_not_found',
    'is_archived',
  ]);
  await other.api('conversations.join', { channel: 'C0OPEN' });
  expect(await attempt('C0OPEN')).toBeUndefined();
  await other.close();
});

test('a refused message says what is wrong, is written down, and is not posted', async () => {
  const { api, slack } = harness;
  const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }];
  const { body } = await api('chat.postMessage', { channel: 'C0GENERELT', text: 'a', blocks });
  const sentence = '/blocks/0/text/text has 151 characters; Slack takes at most 150.';
  expect(body).toMatchObject({ ok: false, error: 'invalid_blocks', errors: [sentence] });
  expect(asObject(body.response_metadata).messages).toEqual([`[ERROR] ${sentence}`]);
  expect(slack.violations()).toEqual([{ where: 'chat.postMessage', problems: [sentence] }]);
  expect(slack.messagesIn('C0GENERELT')).toEqual([]);
  expect((await api('chat.postMessage', { channel: 'C0GENERELT' })).body.error).toBe('no_text');
  expect((await api('chat.postMessage', { channel: 'C0GENERELT', text: 'a', blocks: '{' })).body.error).toBe(
    'invalid_blocks_format',
  );
  expect(
    (await api('chat.postMessage', { channel: 'C0GENERELT', text: 'a'.repeat(40_001) })).body.error,
  ).toBe('msg_too_long');
  expect((await api('chat.postMessage', { text: 'a' })).body.error).toBe('invalid_arguments');
});

test('an update keeps the message’s place, takes blocks away with bare text, and bounds it at 4,000 bytes', async () => {
  const { api, slack } = harness;
  const ts = await post();
  const update = async (args: object) =>
    (await api('chat.update', { channel: 'C0GENERELT', ts, ...args })).body;
  expect(await update({ text: 'Ny', blocks: [section] })).toMatchObject({ ok: true, ts, text: 'Ny' });
  expect(slack.messagesIn('C0GENERELT')).toMatchObject([{ ts, text: 'Ny', blocks: [section], edited: null }]);
  expect((await update({ text: 'Bare tekst' })).ok).toBe(true);
  expect(slack.messagesIn('C0GENERELT')).toMatchObject([{ text: 'Bare tekst', blocks: [] }]);
  expect(slack.messagesIn('C0GENERELT')[0]?.edited).not.toBeNull();
  expect((await update({ text: 'å'.repeat(2_000) })).ok).toBe(true);
  expect((await update({ text: 'å'.repeat(2_001) })).error).toBe('msg_too_long');
});

test('a bot changes and deletes only what it posted itself', async () => {
  const { api, slack } = harness;
  const theirs = await slack.sendChannelMessage({ user: 'U0KARI', channel: 'C0GENERELT', text: 'Mitt' });
  const place = { channel: 'C0GENERELT', ts: theirs.ts };
  expect((await api('chat.update', { ...place, text: 'a' })).body.error).toBe('cant_update_message');
  expect((await api('chat.delete', place)).body.error).toBe('cant_delete_message');
  expect((await api('chat.update', { ...place, ts: '1.000001', text: 'a' })).body.error).toBe(
    'message_not_found',
  );
  const ts = await post();
  expect((await api('chat.delete', { channel: 'C0GENERELT', ts })).body).toEqual({
    ok: true,
    channel: 'C0GENERELT',
    ts,
  });
  expect((await api('chat.delete', { channel: 'C0GENERELT', ts })).body.error).toBe('message_not_found');
});

test('a reply belongs to its root; a deleted root leaves a tombstone while it has replies', async () => {
  const { api, slack } = harness;
  const root = await post();
  const reply = await post({ thread_ts: root });
  await post({ thread_ts: reply });
  expect(slack.threadOf('C0GENERELT', root).map(({ threadTs }) => threadTs)).toEqual([root, root, root]);
  expect(slack.messagesIn('C0GENERELT')[0]?.replyCount).toBe(2);
  await api('chat.delete', { channel: 'C0GENERELT', ts: root });
  expect(slack.threadOf('C0GENERELT', root)[0]).toMatchObject({ isTombstone: true, text: '', blocks: [] });
  expect((await api('chat.update', { channel: 'C0GENERELT', ts: root, text: 'a' })).body.error).toBe(
    'message_not_found',
  );
});

test('an ephemeral message is one person’s, and beyond chat.update', async () => {
  const { api, slack } = harness;
  const { body } = await api('chat.postEphemeral', {
    channel: 'C0GENERELT',
    user: 'U0KARI',
    text: 'Bare du',
  });
  expect(slack.ephemeralsFor('U0KARI')).toMatchObject([
    { ts: body.message_ts, channel: 'C0GENERELT', text: 'Bare du' },
  ]);
  expect(slack.ephemeralsFor('U0OLA')).toEqual([]);
  expect(slack.messagesIn('C0GENERELT')).toEqual([]);
  const update = await api('chat.update', { channel: 'C0GENERELT', ts: String(body.message_ts), text: 'a' });
  expect(update.body.error).toBe('message_not_found');
  const outside = await api('chat.postEphemeral', { channel: 'C0GENERELT', user: 'U0GUEST', text: 'a' });
  expect(outside.body.error).toBe('user_not_in_channel');
});

test('a repeated client_msg_id answers with the first message, and says so when that is gone', async () => {
  const { api, slack } = harness;
  const args = { channel: 'C0GENERELT', text: 'Hei', client_msg_id: '7c1a2f0e-5a60-4f6e-9b1e-0d8f1f2a3b4c' };
  const first = await api('chat.postMessage', args);
  const second = await api('chat.postMessage', { ...args, text: 'Annet' });
  expect(second.body).toEqual(first.body);
  expect(slack.messagesIn('C0GENERELT')).toHaveLength(1);
  expect((await api('chat.postMessage', { ...args, channel: 'U0KARI' })).body.error).toBe(
    'duplicate_channel_not_found',
  );
  await api('chat.postMessage', { ...args, channel: 'C0BILLING' }, supportToken);
  expect(slack.messagesIn('C0BILLING')).toHaveLength(1);
  await api('chat.delete', { channel: 'C0GENERELT', ts: String(first.body.ts) });
  expect((await api('chat.postMessage', args)).body.error).toBe('duplicate_message_not_found');
});

test('it can be played that Slack ignores client_msg_id', async () => {
  const other = await startHarness({ deduplicatesClientMsgId: false });
  const args = { channel: 'C0GENERELT', text: 'Hei', client_msg_id: 'a' };
  await other.api('chat.postMessage', args);
  await other.api('chat.postMessage', args);
  expect(other.slack.messagesIn('C0GENERELT')).toHaveLength(2);
  await other.close();
});

test('the app hears of its own posts, changes and deletions in direct messages', async () => {
  const { api, slack, bot } = harness;
  const { body } = await api('chat.postMessage', { channel: 'D0KARI', text: 'Hei' });
  const place = { channel: 'D0KARI', ts: String(body.ts) };
  await api('chat.update', { ...place, text: 'Hallo' });
  await api('chat.delete', place);
  await slack.settled();
  const events = bot.received.map(({ payload }) => asObject(payload.event));
  expect(events.map(({ type, subtype }) => [type, subtype])).toEqual([
    ['message', undefined],
    ['message', 'message_changed'],
    ['message', 'message_deleted'],
  ]);
  expect(events[0]).toMatchObject({ bot_id: 'B0LYTTKUNDE', user: 'U0LYTTKUNDE', app_id: 'A0LYTT' });
  expect(events[1]).toMatchObject({
    message: { text: 'Hallo' },
    previous_message: { text: 'Hei' },
    hidden: true,
  });
  expect(events[2]).toMatchObject({ deleted_ts: place.ts, previous_message: { text: 'Hallo' } });
});

test('a permanent link names the workspace, the channel and the message', async () => {
  const ts = await post();
  const { body } = await harness.api('chat.getPermalink', { channel: 'C0GENERELT', message_ts: ts });
  expect(body.permalink).toBe(
    `https://fjellheim-bakeri.slack.com/archives/C0GENERELT/p${ts.replace('.', '')}`,
  );
});
