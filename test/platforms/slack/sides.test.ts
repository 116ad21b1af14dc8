import { afterEach, beforeEach, expect, test } from 'vitest';
import { card, destination } from './support/cards.ts';
import {
  billing,
  type Harness,
  kari,
  kariInSlack,
  liv,
  livInSlack,
  startHarness,
} from './support/harness.ts';
import { feedbackId, reference, words } from './support/screens.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const post = async () => {
  const sent = await h.platform.supportSide.postCard(destination, card, 'post-1');
  if (sent.kind !== 'sent') throw new Error(sent.code);
  return sent.address;
};

test("a message is read again by its address, also in a thread, and only its author's own", async () => {
  const first = await h.slack.sendDirectMessage({ user: kari, text: 'Er 1 < 2?' });
  const second = await h.slack.sendDirectMessage({ user: kari, text: 'I tråden', threadTs: first.ts });
  const { authorSide } = h.platform;
  const read = await authorSide.readMessage(kariInSlack, { channel: first.channel, message: first.ts });
  expect(read.kind === 'read' && words(read.words)).toBe('Er 1 < 2?');
  expect(read).toMatchObject({ writtenAt: new Date(Number(first.ts) * 1000) });
  const inThread = await authorSide.readMessage(kariInSlack, { channel: first.channel, message: second.ts });
  expect(inThread.kind === 'read' && words(inThread.words)).toBe('I tråden');

  const other = { ...kariInSlack, userId: 'U0OLA' };
  const address = { channel: first.channel, message: first.ts };
  expect(await authorSide.readMessage(other, address)).toEqual({ kind: 'missing' });
  await h.slack.deleteMessage({ user: kari, channel: first.channel, ts: second.ts });
  const gone = { channel: first.channel, message: second.ts };
  expect(await authorSide.readMessage(kariInSlack, gone)).toEqual({ kind: 'missing' });
  h.slack.failNext('conversations.history', { status: 503 });
  expect(await authorSide.readMessage(kariInSlack, address)).toMatchObject({
    kind: 'retry',
    code: 'http-503',
  });
});

test('of a profile only what is collected is handed on, and a guest is recognised', async () => {
  const { readProfile } = h.platform.authorSide;
  const nothing = { email: false, displayName: false };
  expect(await readProfile(kariInSlack, nothing)).toEqual({
    kind: 'profile',
    displayName: null,
    email: null,
    locale: 'nb-NO',
    guest: false,
  });
  const named = await readProfile(kariInSlack, { email: false, displayName: true });
  expect(named).toMatchObject({ displayName: 'Kari Nordmann', email: null });
  h.slack.setScopes('T0CUSTOMER', ['chat:write', 'users:read', 'users:read.email']);
  const withMail = await readProfile(kariInSlack, { email: true, displayName: false });
  expect(withMail).toMatchObject({ displayName: null, email: 'kari.nordmann@fjellheim.example.com' });
  expect(await readProfile({ ...kariInSlack, userId: 'U0GUEST' }, nothing)).toMatchObject({ guest: true });
  const nobody = await readProfile({ ...kariInSlack, userId: 'U0NOBODY' }, nothing);
  expect(nobody).toEqual({ kind: 'unavailable', code: 'user_not_found' });
});

test('an author is told in their own chat, once for each key, and a message of ours can be replaced', async () => {
  const { authorSide } = h.platform;
  const message = { kind: 'reply', feedbackId, reference, quote: null, text: 'Vi ser på det.' } as const;
  const told = await authorSide.tell(kariInSlack, message, 'nb', 'message-1');
  const again = await authorSide.tell(kariInSlack, message, 'nb', 'message-1');
  expect(again).toEqual(told);
  expect(h.slack.directMessagesOf(kari)).toHaveLength(1);
  const address = told.kind === 'sent' ? told.address : { channel: '', message: '' };
  await authorSide.replace(kariInSlack, address, { kind: 'original-missing' }, 'en');
  const [only] = h.slack.directMessagesOf(kari);
  expect(only?.ts).toBe(address.message);
  expect(JSON.stringify(only)).not.toContain('Vi ser på det.');
});

test('Home is drawn anew with what the use case says', async () => {
  h.dispatch.onAuthor(() => ({ kind: 'home', items: [] }));
  await h.platform.authorSide.refreshHome(kariInSlack);
  expect(h.dispatch.authorEvents).toMatchObject([{ kind: 'home-opened', visitor: { user: kariInSlack } }]);
  expect(h.slack.homeOf(kari)).not.toBeNull();
});

test('a card is posted once for each key, changed in place, and its thread is written in', async () => {
  const address = await post();
  expect(await post()).toEqual(address);
  const { supportSide } = h.platform;
  await supportSide.updateCard(destination, address, { ...card, assignee: livInSlack, status: 'claimed' });
  const entry = { kind: 'author-answered', text: 'Takk!' } as const;
  const inThread = await supportSide.postInThread(destination, address, entry, 'entry-1');
  expect(inThread.kind).toBe('sent');
  expect(h.slack.messagesIn(billing)).toHaveLength(2);
  expect(JSON.stringify(h.slack.messagesIn(billing)[0]?.blocks)).toContain(liv);
  expect(h.slack.threadOf(billing, address.message)).toHaveLength(2);
});

test('a copy is deleted, else emptied, else left to a person', async () => {
  const { supportSide } = h.platform;
  const first = await post();
  expect(await supportSide.removePost(destination, first)).toEqual({ kind: 'deleted' });
  expect(await supportSide.removePost(destination, first)).toEqual({ kind: 'already-gone' });

  const sent = await supportSide.postCard(destination, card, 'post-2');
  const second = sent.kind === 'sent' ? sent.address : first;
  h.slack.failNext('chat.delete', { error: 'cant_delete_message' });
  expect(await supportSide.removePost(destination, second)).toEqual({ kind: 'tombstone' });
  expect(JSON.stringify(h.slack.messagesIn(billing))).not.toContain('Fakturaen');

  h.slack.failNext('chat.delete', { error: 'compliance_exports_prevent_deletion' });
  h.slack.failNext('chat.update', { error: 'edit_window_closed' });
  const manual = { kind: 'manual', code: 'edit_window_closed' };
  expect(await supportSide.removePost(destination, second)).toEqual(manual);
  h.slack.failNext('chat.delete', { status: 500 });
  expect(await supportSide.removePost(destination, second)).toMatchObject({ kind: 'retry' });
});

test('reach: in the channel, not in it, archived, private and unknown, token gone', async () => {
  const { reach } = h.platform.supportSide;
  expect(await reach(destination)).toEqual({ kind: 'reachable' });
  expect(await reach({ ...destination, channel: 'C0NOWHERE' })).toEqual({
    kind: 'unreachable',
    code: 'channel_not_found',
  });
  const foreign = { ...destination, workspaceId: 'T0CUSTOMER' };
  expect(await reach(foreign)).toMatchObject({ kind: 'unreachable' });
  expect(await reach({ ...destination, workspaceId: 'T0NOWHERE' })).toEqual({
    kind: 'unreachable',
    code: 'not-installed',
  });
  h.slack.revokeToken('T0SUPPORT');
  expect(await reach(destination)).toEqual({ kind: 'unreachable', code: 'token_revoked' });
});

test('who is in the channel may act; asked anew after seconds, at once for one who was just let in', async () => {
  const { isMember } = h.platform.supportSide;
  expect(await isMember(destination, livInSlack)).toBe(true);
  expect(await isMember(destination, { ...livInSlack, userId: 'U0AGENTNILS' })).toBe(true);
  expect(h.slack.calls('conversations.members')).toHaveLength(1);
  expect(await isMember(destination, { ...livInSlack, userId: 'U0STRANGER' })).toBe(false);
  expect(h.slack.calls('conversations.members')).toHaveLength(1);
  h.pass(4_000);
  expect(await isMember(destination, { ...livInSlack, userId: 'U0STRANGER' })).toBe(false);
  expect(h.slack.calls('conversations.members')).toHaveLength(2);
  // The same id in another workspace is somebody else.
  expect(await isMember(destination, { ...kariInSlack, userId: liv })).toBe(false);
  h.slack.failNext('conversations.members', { status: 503 });
  h.pass(60_000);
  await expect(isMember(destination, livInSlack)).rejects.toMatchObject({ mayRetry: true });
});

test('an alert says which destination is out of reach', async () => {
  const { supportSide } = h.platform;
  const alert = { kind: 'destination-unreachable', destinationId: 'product', code: 'is_archived' } as const;
  await supportSide.alert(destination, alert);
  await supportSide.alert(destination, alert);
  const [only, second] = h.slack.messagesIn(billing);
  expect(JSON.stringify(only?.blocks)).toContain('product');
  expect(second).toBeUndefined();
});
