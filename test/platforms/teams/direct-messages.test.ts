import { afterEach, beforeEach, expect, test } from 'vitest';
import { noticeScreen, words } from '../slack/support/screens.ts';
import { customers, type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

test('a message in the personal chat gets its notice, in whose card the words wait', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? noticeScreen({
          kind: 'message',
          message: event.message,
          thread: event.thread,
          carried: { words: event.words, writtenAt: event.writtenAt },
        })
      : null,
  );
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen mangler moms' });
  expect(sent).toMatchObject({ ok: true });
  const [event] = h.dispatch.authorEvents;
  if (event?.kind !== 'message-written') throw new Error('no message came');
  expect(event).toMatchObject({
    visitor: {
      user: { platform: 'teams', workspaceId: customers, userId: kari },
      outsider: false,
      locale: 'nb-NO',
    },
    message: { channel: sent.conversation, message: sent.id },
    thread: null,
  });
  expect(words(event.words)).toBe('Fakturaen mangler moms');
  const notice = await h.teams.until(() => h.teams.personalMessagesOf(kari)[1]);
  expect(notice.isBot).toBe(true);
  expect(JSON.stringify(notice.cards)).toContain('Fakturaen mangler moms');

  h.dispatch.onAuthor((pressed) =>
    pressed.kind === 'continue-pressed' &&
    pressed.pending.kind === 'message' &&
    pressed.pending.carried !== null
      ? {
          kind: 'confirm',
          ...pressed.pending.carried,
          message: pressed.pending.message,
          applications: [],
          answers: null,
        }
      : null,
  );
  const { conversation } = sent;
  expect(
    await h.teams.press({ user: kari, conversation, message: notice.id, action: 'continue' }),
  ).toMatchObject({ ok: true });
  await h.teams.until(() =>
    JSON.stringify(h.teams.personalMessagesOf(kari)[1]?.cards[0]?.card).includes('save_message'),
  );
  h.dispatch.onAuthor(() => ({ kind: 'discarded' }));
  await h.teams.press({ user: kari, conversation, message: notice.id, action: 'save_message' });
  const saved = h.dispatch.authorEvents.at(-1);
  if (saved?.kind !== 'message-confirmed') throw new Error('nothing was saved');
  expect(words(saved.carried?.words ?? null)).toBe('Fakturaen mangler moms');
  expect(saved.card).toEqual({ channel: conversation, message: notice.id });
  await h.teams.until(
    () => !JSON.stringify(h.teams.personalMessagesOf(kari)[1]?.cards[0]?.card).includes('Fakturaen'),
  );
});
