import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/playground/page/chat/timeline.ts';
import { saidIn } from '../../../src/playground/page/slack/chat/said-in.ts';
import { newestIn, unreadIn } from '../../../src/playground/page/slack/pane/conversations.ts';
import { channel, message, person, tsOf } from '../../browser/gallery/people.ts';

const whisper = (n: number) => ({
  ts: tsOf(n),
  channel: 'C1',
  user: 'U0KARI',
  threadTs: null,
  text: '',
  blocks: [],
});
const kari = person('U0KARI', 'Kari', { ephemerals: [whisper(3), { ...whisper(9), channel: 'C2' }] });
const room = channel('C1', 'generelt', {
  messages: [
    message(1, 'U0KARI'),
    message(2, 'U0KARI'),
    message(4, 'U0OLA', { threadTs: tsOf(1) }),
    message(5, 'U0OLA', { threadTs: tsOf(5), replyCount: 1 }),
    message(6, 'U0KARI', { threadTs: tsOf(5) }),
    message(100, 'U0OLA'),
  ],
});
const keys = (...shown: Parameters<typeof saidIn>) =>
  timelineOf(saidIn(...shown)).flatMap((entry) => (entry.kind === 'day' ? [] : [entry.key]));

test('a conversation holds what is not in a thread, and what only this person sees, in order', () => {
  expect(keys(room, kari, null)).toEqual([1, 2, 3, 5, 100].map(tsOf));
  expect(keys(room, person('U0OLA', 'Ola'), null)).toEqual([1, 2, 5, 100].map(tsOf));
});

test('a thread holds its root and its replies', () => {
  expect(keys(room, kari, tsOf(5))).toEqual([5, 6].map(tsOf));
});

test('what a person has put away is not shown', () => {
  expect(keys(room, kari, null, new Set([tsOf(3)]))).not.toContain(tsOf(3));
});

test('the next line by the same person soon after continues the first; a bot’s never does', () => {
  const continued = (messages: typeof room.messages) =>
    timelineOf(saidIn(channel('C1', 'generelt', { messages }), person('U0OLA', 'Ola'), null)).flatMap(
      (entry) => (entry.kind === 'said' ? [entry.continues] : []),
    );
  expect(continued([message(1, 'U0OLA'), message(2, 'U0OLA'), message(3, 'U0KARI')])).toEqual([
    false,
    true,
    false,
  ]);
  expect(continued([message(1, 'U0OLA'), message(40, 'U0OLA')])).toEqual([false, false]);
  expect(continued([message(1, 'U0BOT'), message(2, 'U0BOT')])).toEqual([false, false]);
});

test('a divider stands where the day changes', () => {
  const days = timelineOf(
    saidIn(
      channel('C1', 'x', { messages: [message(1, 'U0OLA'), message(5000, 'U0OLA')] }),
      person('U0OLA', 'Ola'),
      null,
    ),
  );
  expect(days.map(({ kind }) => kind)).toEqual(['day', 'said', 'day', 'said']);
});

test('unread is what others wrote, and what was whispered, after the last look', () => {
  expect(unreadIn(room, kari, '')).toBe(4);
  expect(unreadIn(room, kari, tsOf(5))).toBe(1);
  expect(unreadIn(room, kari, newestIn(room, kari))).toBe(0);
  expect(unreadIn(null, kari, '')).toBe(0);
});
