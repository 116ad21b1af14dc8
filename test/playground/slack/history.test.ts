import { afterEach, beforeEach, expect, test } from 'vitest';
import { asObjects, type JsonObject } from '../../../src/playground/wire/json.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
const stamps: string[] = [];

beforeEach(async () => {
  harness = await startHarness();
  stamps.length = 0;
  for (const text of ['en', 'to', 'tre', 'fire']) {
    const { ts } = await harness.slack.sendDirectMessage({ user: 'U0KARI', text });
    stamps.push(ts);
    harness.pass(1_000);
  }
});
afterEach(async () => await harness.close());

async function history(args: JsonObject, method = 'conversations.history'): Promise<unknown[]> {
  const { body } = await harness.api(method, { channel: 'D0KARI', ...args });
  return body.ok === true ? asObjects(body.messages).map(({ text }) => text) : [body.error];
}

test('newest first, between oldest and latest, ends only when inclusive', async () => {
  const [one = '', two = '', , four = ''] = stamps;
  expect(await history({})).toEqual(['fire', 'tre', 'to', 'en']);
  expect(await history({ oldest: one, latest: four })).toEqual(['tre', 'to']);
  expect(await history({ oldest: one, latest: four, inclusive: true })).toEqual(['fire', 'tre', 'to', 'en']);
  expect(await history({ latest: two, inclusive: true, limit: 1 })).toEqual(['to']);
  expect(await history({ latest: 'now' })).toEqual(['invalid_ts_latest']);
});

test('a page ends with a cursor that leads to the next', async () => {
  const first = await harness.api('conversations.history', { channel: 'D0KARI', limit: 3 });
  expect(first.body.has_more).toBe(true);
  const { next_cursor: cursor } = Object(first.body.response_metadata);
  expect(await history({ limit: 3, cursor })).toEqual(['en']);
});

test('a person’s words come back as apps get them, with their editing and without what is deleted', async () => {
  const [one = '', two = ''] = stamps;
  await harness.slack.editMessage({ user: 'U0KARI', channel: 'D0KARI', ts: one, text: 'a < b & c' });
  await harness.slack.deleteMessage({ user: 'U0KARI', channel: 'D0KARI', ts: two });
  expect(await history({})).toEqual(['fire', 'tre', 'a &lt; b &amp; c']);
});

test('replies are in the thread, not in the history', async () => {
  const [one = ''] = stamps;
  await harness.slack.sendDirectMessage({ user: 'U0KARI', text: 'svar', threadTs: one });
  expect(await history({})).toEqual(['fire', 'tre', 'to', 'en']);
  expect(await history({ ts: one }, 'conversations.replies')).toEqual(['en', 'svar']);
  expect(await history({ ts: '1.000000' }, 'conversations.replies')).toEqual(['thread_not_found']);
});
