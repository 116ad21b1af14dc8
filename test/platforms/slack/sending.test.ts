import { afterEach, beforeEach, expect, test } from 'vitest';
import { card, destination } from './support/cards.ts';
import { billing, type Harness, kari, startHarness } from './support/harness.ts';
import { noticeScreen } from './support/screens.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const post = (key: string) => h.platform.supportSide.postCard(destination, card, key);

test("a channel gets a short burst and then one message a second, and Slack's limit is never met", async () => {
  const startedAt = h.now().getTime();
  for (let index = 0; index < 20; index += 1) expect((await post(`post-${index}`)).kind).toBe('sent');
  const tookMs = h.now().getTime() - startedAt;
  expect(tookMs).toBe(17_000);
  expect(h.slack.calls('chat.postMessage').filter(({ answer }) => answer?.ok !== true)).toEqual([]);
});

test('channels do not wait for each other', async () => {
  for (let index = 0; index < 3; index += 1) await post(`post-${index}`);
  const other = { ...destination, channel: 'C0PRIVACY' };
  const before = h.now().getTime();
  expect((await h.platform.supportSide.postCard(other, card, 'other')).kind).toBe('sent');
  expect(h.now().getTime()).toBe(before);
});

test('Retry-After is honoured: that method is left alone in that workspace until then, and only there', async () => {
  h.slack.failNext('chat.postMessage', { status: 429, retryAfter: 30 });
  expect(await post('post-1')).toEqual({ kind: 'retry', code: 'rate-limited', afterMs: 30_000 });
  expect(h.log.written).toContainEqual({
    level: 'warn',
    event: 'platform-throttled',
    platform: 'slack',
    method: 'chat.postMessage',
    waitMs: 30_000,
  });
  h.pass(10_000);
  expect(await post('post-1')).toEqual({ kind: 'retry', code: 'rate-limited', afterMs: 20_000 });
  expect(h.slack.calls('chat.postMessage')).toHaveLength(1);
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
  h.pass(20_000);
  expect((await post('post-1')).kind).toBe('sent');
});

test('an answer that got lost on its way does not make a second card', async () => {
  h.slack.failNext('chat.postMessage', { dropConnection: true, afterEffect: true });
  expect(await post('post-1')).toMatchObject({ kind: 'retry', code: 'network' });
  expect((await post('post-1')).kind).toBe('sent');
  expect(h.slack.messagesIn(billing)).toHaveLength(1);
});

test('a first message that is gone meanwhile is posted anew', async () => {
  const first = await post('post-1');
  if (first.kind === 'sent') await h.platform.supportSide.removePost(destination, first.address);
  expect((await post('post-1')).kind).toBe('sent');
  expect(h.slack.messagesIn(billing)).toHaveLength(1);
});

test.each([
  [{ error: 'channel_not_found' }, { kind: 'gone', code: 'channel_not_found' }],
  [{ error: 'is_archived' }, { kind: 'gone', code: 'is_archived' }],
  [{ error: 'not_in_channel' }, { kind: 'gone', code: 'not_in_channel' }],
  [{ error: 'account_inactive' }, { kind: 'gone', code: 'account_inactive' }],
  [{ error: 'missing_scope' }, { kind: 'gone', code: 'missing_scope' }],
  [{ error: 'invalid_blocks' }, { kind: 'refused', code: 'invalid_blocks' }],
  [{ error: 'msg_too_long' }, { kind: 'refused', code: 'msg_too_long' }],
  [{ error: 'internal_error' }, { kind: 'retry', code: 'internal_error', afterMs: null }],
  [{ status: 503 }, { kind: 'retry', code: 'http-503', afterMs: null }],
  [{ status: 400 }, { kind: 'refused', code: 'http-400' }],
  [{ dropConnection: true } as const, { kind: 'retry', code: 'network', afterMs: null }],
])('what Slack answers is one of four: %o is %o', async (failure, outcome) => {
  h.slack.failNext('chat.postMessage', failure);
  expect(await post('post-1')).toEqual(outcome);
  expect(h.slack.calls('chat.postMessage')).toHaveLength(1);
});

test('a stranger who is answered leaves nothing in memory that a second answer would wait for', async () => {
  h.dispatch.onAuthor(() => noticeScreen({ kind: 'nothing' }));
  for (let index = 0; index < 4; index += 1) {
    await h.slack.sendDirectMessage({ user: kari, text: `hei ${index}` });
  }
  await h.slack.until(() => h.slack.directMessagesOf(kari).length === 8);
  expect(h.slept).toEqual([]);
  expect(h.slack.calls('users.info')).toEqual([]);
});
