import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import type { AuthorScreen } from '../../../src/platforms/screen.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { applications, noticeScreen, reference, words } from '../slack/support/screens.ts';
import { emma, type Harness, kari, kariInTeams, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const lastEvent = (): AuthorEvent | undefined => h.dispatch.authorEvents.at(-1);
const chat = () => h.teams.personalMessagesOf(kari);
const drawn = (index: number): string => JSON.stringify(chat()[index]?.cards[0]?.card ?? null);
/** What the one who pressed sees of it, on the device they pressed on. */
const seenByKari = (index: number): string => JSON.stringify(chat()[index]?.cards[0]?.seenBy[kari] ?? null);

/** The screens that a use case would answer with, as far as words wait in them. */
const answering = (event: AuthorEvent): AuthorScreen | null => {
  if (event.kind === 'message-written') {
    const { message, thread, words, writtenAt } = event;
    return noticeScreen({ kind: 'message', message, thread, carried: { words, writtenAt } });
  }
  if (event.kind !== 'continue-pressed' || event.pending.kind !== 'message') return { kind: 'discarded' };
  const { carried, message } = event.pending;
  return carried === null ? null : { kind: 'confirm', ...carried, message, applications, answers: null };
};

const written = async (text = 'Fakturaen mangler moms') => {
  h.dispatch.onAuthor(answering);
  const sent = await h.teams.sendPersonalMessage({ user: kari, text });
  const notice = await h.teams.until(() => chat()[1]);
  const press = (action: string, values = {}) =>
    h.teams.press({ user: kari, conversation: sent.conversation, message: notice.id, action, values });
  return { sent, notice, press };
};

test('a message becomes an event with its words, its address, and how its writer is reached', async () => {
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'Er 1 < 2 & se https://example.com' });
  expect(sent.ok).toBe(true);
  const event = lastEvent();
  const { serviceUrl } = asObject(parseJson(sent.deliveries[0]?.body ?? ''));
  expect(event).toMatchObject({
    kind: 'message-written',
    visitor: {
      user: kariInTeams,
      outsider: false,
      locale: 'nb-NO',
      conversation: JSON.stringify({ serviceUrl, conversationId: sent.conversation }),
    },
    message: { channel: sent.conversation, message: sent.id },
    thread: null,
    writtenAt: h.now(),
  });
  expect(event?.kind === 'message-written' && words(event.words)).toBe('Er 1 < 2 & se https://example.com');
  await h.teams.sendPersonalMessage({ user: emma, text: 'hello' });
  expect(lastEvent()?.visitor.locale).toBe('en-GB');
});

test('words wait in the notice and then in the confirm card, and are gone from it once saved', async () => {
  const { sent, notice, press } = await written();
  expect(notice.isBot).toBe(true);
  expect(drawn(1)).toContain('Fakturaen mangler moms');

  expect(await press('continue')).toMatchObject({ ok: true });
  await h.teams.until(() => drawn(1).includes('save_message'));

  h.dispatch.onAuthor(() => ({ kind: 'saved', reference, deleteAfter: h.now() }));
  await press('save_message', { feedback_kind: 'bug', application: 'visma-net' });
  const saved = lastEvent();
  expect(saved).toMatchObject({
    kind: 'message-confirmed',
    message: { channel: sent.conversation, message: sent.id },
    card: { channel: sent.conversation, message: notice.id },
    carried: { writtenAt: h.now() },
    feedbackKind: 'bug',
    applicationId: 'visma-net',
  });
  expect(saved?.kind === 'message-confirmed' && words(saved.carried?.words ?? null)).toBe(
    'Fakturaen mangler moms',
  );
  await h.teams.until(() => drawn(1).includes(reference));
  expect(drawn(1) + seenByKari(1)).not.toContain('Fakturaen');
  expect(chat()).toHaveLength(2);
});

test('*Avbryt* and *Forkast* take the words out of the card too', async () => {
  const { press } = await written();
  await press('continue');
  await press('discard_message');
  expect(lastEvent()?.kind).toBe('message-discarded');
  await h.teams.until(() => !drawn(1).includes('Fakturaen'));
  expect(seenByKari(1)).not.toContain('Fakturaen');
});

test('a client without Execute sends the same button as a message without words', async () => {
  const { sent, notice } = await written();
  const [delivery] = sent.deliveries;
  const activity = asObject(parseJson(delivery?.body ?? ''));
  const { text: _, attachments: __, ...rest } = activity;
  const pending = { kind: 'nothing' };
  const value = { verb: 'continue', lytt: { is: 'pending', version: 'v1', pending } };
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  const body = JSON.stringify({ ...rest, id: 'submit-1', replyToId: notice.id, value });
  expect((await h.teams.resend(delivery?.id ?? 0, { body })).ack?.status).toBe(200);
  expect(lastEvent()).toMatchObject({ kind: 'continue-pressed', where: 'chat', version: 'v1', pending });
  await h.teams.until(() => !drawn(1).includes('Fakturaen'));
});

test('an edit brings the new words, a deletion the address, an undone deletion nothing', async () => {
  const { conversation, id } = await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen er feil' });
  const place = { user: kari, conversation, message: id };
  await h.teams.editMessage({ ...place, text: 'Fakturaen er riktig' });
  const edited = lastEvent();
  expect(edited).toMatchObject({ kind: 'message-edited', message: { channel: conversation, message: id } });
  expect(edited?.kind === 'message-edited' && words(edited.words)).toBe('Fakturaen er riktig');
  await h.teams.deleteMessage(place);
  expect(lastEvent()).toMatchObject({
    kind: 'message-deleted',
    message: { channel: conversation, message: id },
  });
  await h.teams.undeleteMessage(place);
  expect(h.dispatch.authorEvents).toHaveLength(3);
});

test('a reply that quotes a message of ours is in its thread', async () => {
  const { sent, notice } = await written();
  const { conversation } = sent;
  await h.teams.sendMessage({ user: kari, conversation, text: 'Ja, takk\nHilsen Kari', quotes: notice.id });
  const event = lastEvent();
  expect(event).toMatchObject({ thread: { channel: conversation, message: notice.id } });
  expect(event?.kind === 'message-written' && words(event.words)).toBe('Ja, takk\nHilsen Kari');
});

test('of a message with a file only its words are taken', async () => {
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'Se vedlegget' });
  const file = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://files.example.com/faktura.pdf',
    name: 'Kari Nordmann.pdf',
    content: { downloadUrl: 'https://files.example.com/faktura.pdf', fileType: 'pdf' },
  };
  const activity = { ...asObject(parseJson(sent.deliveries[0]?.body ?? '')), id: 'file-1' };
  await h.teams.resend(sent.deliveries[0]?.id ?? 0, {
    body: JSON.stringify({ ...activity, attachments: [file] }),
  });
  const event = lastEvent();
  expect(event?.kind === 'message-written' && words(event.words)).toBe('Se vedlegget');
  expect(JSON.stringify({ ...event, words: null })).not.toContain('faktura');
});

test('two people whose messages happen to have the same id are two', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? {
          kind: 'confirm',
          words: event.words,
          writtenAt: event.writtenAt,
          message: event.message,
          applications,
          answers: null,
        }
      : null,
  );
  const first = await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen er feil' });
  const second = await h.teams.sendPersonalMessage({ user: emma, text: 'The invoice is wrong' });
  const activity = asObject(parseJson(second.deliveries[0]?.body ?? ''));
  await h.teams.resend(second.deliveries[0]?.id ?? 0, {
    body: JSON.stringify({ ...activity, id: first.id }),
  });
  expect(h.dispatch.authorEvents).toHaveLength(3);
});

test('a repeat is answered once when the person is known, and a stranger leaves no trace to know it by', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'message-written'
      ? {
          kind: 'confirm',
          words: event.words,
          writtenAt: event.writtenAt,
          message: event.message,
          applications,
          answers: null,
        }
      : null,
  );
  const known = await h.teams.sendPersonalMessage({ user: kari, text: 'Fakturaen er feil' });
  await h.teams.resend(known.deliveries[0]?.id ?? 0);
  expect(h.dispatch.authorEvents).toHaveLength(1);
  h.dispatch.onAuthor(answering);
  const stranger = await h.teams.sendPersonalMessage({ user: emma, text: 'The invoice is wrong' });
  await h.teams.resend(stranger.deliveries[0]?.id ?? 0);
  expect(h.dispatch.authorEvents).toHaveLength(3);
});

test('when the use case fails the person is asked to try again, and the card keeps its words', async () => {
  const { press } = await written();
  h.dispatch.onAuthor(() => {
    throw new Error('hemmelig');
  });
  expect(await press('continue')).toMatchObject({ ok: true });
  expect(h.teams.noticeOf(kari)?.kind).toBe('message');
  expect(drawn(1)).toContain('Fakturaen mangler moms');
  await h.teams.sendPersonalMessage({ user: kari, text: 'Enda en' });
  await h.teams.until(() => chat()[3]);
  expect(JSON.stringify(h.log.written)).not.toContain('hemmelig');
  expect(h.log.written).toContainEqual({
    level: 'error',
    event: 'listener-failed',
    platform: 'teams',
    code: 'Error',
  });
});
