import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { card } from '../slack/support/cards.ts';
import { destination } from './support/cards.ts';
import { type Harness, kari, product, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness({
    teams: {
      pace: [
        [7, 1],
        [8, 2],
        [60, 30],
        [1800, 3600],
      ],
    },
  });
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const post = (key: string) => h.platform.supportSide.postCard(destination, card, key);

test("a channel gets what Teams takes and no more, and Teams' limit is never met", async () => {
  const startedAt = h.now().getTime();
  for (let index = 0; index < 60; index += 1) expect((await post(`post-${index}`)).kind).toBe('sent');
  // 8 in two seconds, over and over: the 60th goes after 14.
  expect(h.now().getTime() - startedAt).toBeLessThanOrEqual(15_000);
  const later = await post('post-60');
  expect(later).toMatchObject({ kind: 'retry', code: 'paced' });
  expect(h.teams.calls('sendToConversation').filter(({ status }) => status !== 201)).toEqual([]);
});

test('channels do not wait for each other, and a thread counts as its channel', async () => {
  for (let index = 0; index < 7; index += 1) await post(`post-${index}`);
  const other = { ...destination, channel: destination.workspaceId };
  const before = h.now().getTime();
  expect((await h.platform.supportSide.postCard(other, card, 'other')).kind).toBe('sent');
  expect(h.now().getTime()).toBe(before);
  const [root] = h.teams.messagesIn(product);
  const address = { channel: product, message: root?.id ?? '' };
  await h.platform.supportSide.postInThread(destination, address, { kind: 'solved' }, 'entry');
  expect(h.now().getTime()).toBe(before + 1_000);
});

test.each([412, 429, 502, 504])(
  '%d is handed to the job queue, with the time that Teams asks for',
  async (status) => {
    h.teams.failNext('sendToConversation', { status, retryAfter: 30 });
    expect(await post('post-1')).toMatchObject({ kind: 'retry', afterMs: 30_000 });
    expect(h.log.written).toContainEqual({
      level: 'warn',
      event: 'platform-throttled',
      platform: 'teams',
      method: 'sendToConversation',
      waitMs: 30_000,
    });
    expect((await post('post-1')).kind).toBe('sent');
    expect(h.teams.messagesIn(product)).toHaveLength(1);
  },
);

test('what Teams will never take is refused, once', async () => {
  h.teams.failNext('sendToConversation', { status: 413 });
  expect(await post('post-1')).toEqual({ kind: 'refused', code: 'MessageSizeTooBig' });
  expect(h.teams.calls('sendToConversation')).toHaveLength(1);
});

test('what was sent is not sent again when the job that sent it runs again', async () => {
  const sent = await post('post-1');
  expect(await post('post-1')).toEqual(sent);
  expect(h.teams.messagesIn(product)).toHaveLength(1);
});

test('what was taken away is no longer there to be found: the same is sent anew', async () => {
  const sent = await post('post-1');
  if (sent.kind !== 'sent') throw new Error(sent.code);
  expect(await h.platform.supportSide.removePost(destination, sent.address)).toEqual({ kind: 'deleted' });
  expect((await post('post-1')).kind).toBe('sent');
  expect(h.teams.messagesIn(product).filter(({ isDeleted }) => !isDeleted)).toHaveLength(1);
});

test('a send without an answer is not repeated here: it may have arrived', async () => {
  h.teams.failNext('sendToConversation', { dropConnection: true, afterEffect: true });
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  await vi.waitFor(() => expect(h.log.written.some(({ event }) => event === 'listener-failed')).toBe(true));
  expect(h.teams.personalMessagesOf(kari)).toHaveLength(2);
});

test('an answer that Teams was too busy for is sent again soon', async () => {
  h.teams.failNext('sendToConversation', { status: 502 }, 2);
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  await h.teams.until(() => h.teams.personalMessagesOf(kari)[1]);
  expect(h.slept).toEqual([500, 1_000]);
});

test('a token that is not taken any more is bought anew; a secret that buys none is said by health', async () => {
  expect(h.teams.calls('token')).toHaveLength(1);
  h.teams.failNext('sendToConversation', { status: 401 });
  expect((await post('post-1')).kind).toBe('sent');
  expect(h.teams.calls('token')).toHaveLength(2);
  h.teams.revokeSecret();
  expect(await post('post-2')).toMatchObject({ kind: 'retry', code: expect.stringMatching(/^token-/) });
});

test('a token is bought again before it runs out', async () => {
  await post('post-1');
  h.pass(56 * 60_000);
  await post('post-2');
  expect(h.teams.calls('token')).toHaveLength(2);
});
