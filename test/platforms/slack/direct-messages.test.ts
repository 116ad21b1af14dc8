import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import type { MessageState } from '../../../src/playground/slack/state.ts';
import { customers, type Harness, kari, kariInSlack, startHarness } from './support/harness.ts';
import { applications, feedbackId, noticeScreen, reference, words } from './support/screens.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const lastEvent = (): AuthorEvent | undefined => h.dispatch.authorEvents.at(-1);

/** The message has other content now, in the same place. */
const replaced = ({ ts, text }: MessageState) =>
  h.slack.until(() => h.slack.directMessagesOf(kari).find((now) => now.ts === ts && now.text !== text));

/** A confirm card under a message, for its buttons to be pressed. */
const confirmCard = async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? {
          kind: 'confirm',
          words: event.words,
          writtenAt: event.writtenAt,
          message: event.message,
          applications,
          answers: event.thread === null ? null : { feedbackId, reference },
        }
      : null,
  );
  const written = await h.slack.sendDirectMessage({ user: kari, text: 'Fakturaen er feil' });
  const card = await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
  return { written, card };
};

test('a message becomes an event with its words as the author sees them, and its address', async () => {
  const written = await h.slack.sendDirectMessage({ user: kari, text: 'Er 1 < 2 & se https://example.com' });
  expect(written.ok).toBe(true);
  const event = lastEvent();
  expect(event).toMatchObject({
    kind: 'message-written',
    visitor: { user: kariInSlack, outsider: false, locale: null },
    message: { channel: 'D0KARI', message: written.ts },
    thread: null,
    writtenAt: new Date(Math.round(Number(written.ts) * 1000)),
  });
  expect(event?.kind === 'message-written' && words(event.words)).toBe('Er 1 < 2 & se https://example.com');
});

test('the notice carries only the address of the words, and the confirm card takes its place', async () => {
  h.dispatch.onAuthor((event) => {
    if (event.kind === 'message-written') {
      const { message, thread, words, writtenAt } = event;
      return noticeScreen({ kind: 'message', message, thread, carried: { words, writtenAt } });
    }
    return event.kind === 'continue-pressed' ? { kind: 'original-missing' } : null;
  });
  const written = await h.slack.sendDirectMessage({ user: kari, text: 'Hemmelig ord: rognebær' });
  const notice = await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
  expect(JSON.stringify(notice.blocks)).not.toContain('rognebær');

  await h.slack.press({ user: kari, channel: notice.channel, ts: notice.ts, actionId: 'continue' });
  expect(lastEvent()).toMatchObject({
    kind: 'continue-pressed',
    version: 'v1',
    where: 'chat',
    pending: { kind: 'message', message: { channel: 'D0KARI', message: written.ts }, thread: null },
  });
  await replaced(notice);
  expect(h.slack.directMessagesOf(kari)).toHaveLength(2);
});

test('Avbryt under the notice takes its place with a line, and keeps nothing', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'cancel-pressed' ? { kind: 'cancelled' } : noticeScreen({ kind: 'nothing' }),
  );
  await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  const notice = await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
  await h.slack.press({ user: kari, channel: notice.channel, ts: notice.ts, actionId: 'cancel' });
  await replaced(notice);
});

test('Lagre takes kind and application as they stand on the card, and the card becomes the answer', async () => {
  const { written, card } = await confirmCard();
  const pressed = { user: kari, channel: card.channel, ts: card.ts };
  await h.slack.press({ ...pressed, actionId: 'feedback_kind', value: 'bug' });
  expect(h.dispatch.authorEvents).toHaveLength(1);
  h.dispatch.onAuthor(() => ({ kind: 'saving' }));
  const block = (id: string) =>
    card.blocks.find((each) => JSON.stringify(each).includes(`"${id}"`))?.block_id;
  await h.slack.press({
    ...pressed,
    actionId: 'save_message',
    values: {
      [`${block('feedback_kind')}`]: { feedback_kind: 'complaint', application: 'eaccounting' },
    },
  });
  expect(lastEvent()).toMatchObject({
    kind: 'message-confirmed',
    message: { channel: 'D0KARI', message: written.ts },
    card: { channel: 'D0KARI', message: card.ts },
    feedbackKind: 'complaint',
    applicationId: 'eaccounting',
  });
  await replaced(card);
});

test('Forkast and Det gjelder personvern on the card', async () => {
  const { card } = await confirmCard();
  const pressed = { user: kari, channel: card.channel, ts: card.ts };
  await h.slack.press({ ...pressed, actionId: 'privacy' });
  expect(lastEvent()).toMatchObject({ kind: 'privacy-asked', words: null });
  await h.slack.press({ ...pressed, actionId: 'discard_message' });
  expect(lastEvent()).toMatchObject({ kind: 'message-discarded' });
});

test('what was taken for a privacy question can be feedback after all', async () => {
  const controller = {
    name: 'Eksempel AS',
    organisationNumber: '999999999',
    address: 'Karenslyst allé 56, 0277 Oslo',
    contact: 'privacy@example.com',
    dataProtectionOfficer: null,
    privacyStatement: 'https://www.example.com/personvern',
    supervisoryAuthority: 'https://www.example.com/klage',
    timeZone: 'Europe/Oslo',
  };
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? {
          kind: 'privacy-menu',
          first: 'access',
          message: {
            message: event.message,
            thread: event.thread,
            carried: { words: event.words, writtenAt: event.writtenAt },
          },
          controller,
        }
      : { kind: 'discarded' },
  );
  const written = await h.slack.sendDirectMessage({ user: kari, text: 'Hva har dere lagret om meg?' });
  const menu = await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
  const pressed = { user: kari, channel: menu.channel, ts: menu.ts };
  await h.slack.press({ ...pressed, actionId: 'right_access' });
  expect(lastEvent()).toMatchObject({ kind: 'right-chosen', right: 'access' });
  await h.slack.press({ ...pressed, actionId: 'feedback_meant' });
  const message = { channel: 'D0KARI', message: written.ts };
  expect(lastEvent()).toMatchObject({ kind: 'feedback-meant', message, thread: null });
  await replaced(menu);
});

test('a message in the thread of ours is answered in that thread, and can be sent as an answer', async () => {
  const told = await h.platform.authorSide.tell(
    kariInSlack,
    { kind: 'reply', feedbackId, reference, quote: 'Fakturaen er feil', text: 'Vi ser på det.' },
    'nb',
    'key',
  );
  const root = told.kind === 'sent' ? told.address : { channel: '', message: '' };
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? {
          kind: 'confirm',
          words: event.words,
          writtenAt: event.writtenAt,
          message: event.message,
          applications,
          answers: { feedbackId, reference },
        }
      : null,
  );
  const answer = await h.slack.sendDirectMessage({ user: kari, text: 'Takk!', threadTs: root.message });
  expect(lastEvent()).toMatchObject({ kind: 'message-written', thread: root });
  const card = await h.slack.until(() => h.slack.threadOf(root.channel, root.message)[2]);
  await h.slack.press({ user: kari, channel: card.channel, ts: card.ts, actionId: 'send_as_answer' });
  expect(lastEvent()).toMatchObject({
    kind: 'message-confirmed-as-answer',
    message: { channel: root.channel, message: answer.ts },
    feedbackId,
  });
});

test('edits and deletions of the author are told; link previews and the bot are not', async () => {
  const { written, card } = await confirmCard();
  const place = { user: kari, channel: written.channel, ts: written.ts };
  await h.slack.editMessage({ ...place, text: 'Fakturaen er helt feil' });
  expect(lastEvent()).toMatchObject({
    kind: 'message-edited',
    visitor: { user: kariInSlack },
    message: { channel: 'D0KARI', message: written.ts },
  });
  await h.slack.deleteMessage(place);
  expect(lastEvent()).toMatchObject({
    kind: 'message-deleted',
    message: { channel: 'D0KARI', message: written.ts },
  });
  const before = h.dispatch.authorEvents.length;
  await h.platform.supportSide.removePost(
    {
      id: 'x',
      platform: 'slack',
      workspaceId: customers,
      channel: 'D0KARI',
      recipient: { id: 'a', name: 'A', country: 'NO', role: 'controller', agreement: null, transfer: null },
      shows: 'content',
    },
    { channel: 'D0KARI', message: card.ts },
  );
  await h.slack.settled();
  expect(h.dispatch.authorEvents).toHaveLength(before);
});

test("a deleted message that has answers is told as deleted, from Slack's tombstone", async () => {
  const { written } = await confirmCard();
  await h.slack.sendDirectMessage({ user: kari, text: 'En ting til', threadTs: written.ts });
  await h.slack.deleteMessage({ user: kari, channel: written.channel, ts: written.ts });
  expect(lastEvent()).toMatchObject({
    kind: 'message-deleted',
    visitor: { user: kariInSlack },
    message: { channel: 'D0KARI', message: written.ts },
  });
});

test('Slack is told only when the use case is done: a failure before that is delivered again', async () => {
  h.dispatch.onAuthor(() => {
    throw new Error('the database is away');
  });
  const failed = await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  expect(failed.ack).toMatchObject({ outcome: 'refused', status: 500, body: '' });
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  const [delivery] = failed.deliveries;
  const again = await h.slack.resend(delivery?.id ?? 0, { retryNum: 1, retryReason: 'http_error' });
  expect(again.ack?.status).toBe(200);
  await h.slack.until(() => h.slack.directMessagesOf(kari)[1]);
});

test("a repeat of Slack's shows an admitted person one confirm card; a stranger's is answered again", async () => {
  const { written } = await confirmCard();
  await h.slack.resend(written.deliveries[0]?.id ?? 0);
  await h.slack.settled();
  expect(h.slack.directMessagesOf(kari)).toHaveLength(2);

  h.dispatch.onAuthor(() => noticeScreen({ kind: 'nothing' }));
  const strange = await h.slack.sendDirectMessage({ user: 'U0OLA', text: 'hei' });
  await h.slack.resend(strange.deliveries[0]?.id ?? 0);
  await h.slack.until(() => h.slack.directMessagesOf('U0OLA').length === 3);
});
