import { afterEach, beforeEach, expect, test } from 'vitest';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { card } from '../slack/support/cards.ts';
import { feedbackId, reference } from '../slack/support/screens.ts';
import { destination } from './support/cards.ts';
import {
  type Harness,
  kari,
  kariInTeams,
  liv,
  livInTeams,
  product,
  startHarness,
  supportTeam,
} from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.teams.violations()).toEqual([]);
  await h.close();
});

const reply = { kind: 'reply', feedbackId, reference, quote: null, text: 'Vi ser på det.' } as const;

/** Kari wrote once, and what her activity said of how she is reached is stored. */
const known = async () => {
  await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  const conversation = h.dispatch.authorEvents.at(-1)?.visitor.conversation ?? '';
  h.conversations.set(kari, conversation);
};

const post = async () => {
  const sent = await h.platform.supportSide.postCard(destination, card, 'post-1');
  if (sent.kind !== 'sent') throw new Error(sent.code);
  return sent.address;
};

test('Teams does not hand a message out again', async () => {
  const address = { channel: h.teams.personalChatId(kari), message: '1' };
  expect(await h.platform.authorSide.readMessage(kariInTeams, address)).toEqual({ kind: 'missing' });
  expect(h.teams.calls()).toHaveLength(1);
});

test('of a profile only what is collected is handed on, and a guest is recognised', async () => {
  await known();
  const { readProfile } = h.platform.authorSide;
  const nothing = { email: false, displayName: false };
  const empty = { kind: 'profile', displayName: null, email: null, locale: null, guest: false };
  expect(await readProfile(kariInTeams, nothing)).toEqual(empty);
  expect(await readProfile(kariInTeams, { email: false, displayName: true })).toEqual({
    ...empty,
    displayName: 'Kari Nordmann',
  });
  expect(await readProfile(kariInTeams, { email: true, displayName: false })).toEqual({
    ...empty,
    email: 'kari.nordmann@fjellheim.example.com',
  });
  h.teams.failNext('getConversationMember', { status: 503 });
  expect(await readProfile(kariInTeams, nothing)).toMatchObject({ kind: 'retry' });
  h.teams.failNext('getConversationMember', { status: 403 });
  expect(await readProfile(kariInTeams, nothing)).toMatchObject({ kind: 'unavailable' });
});

test('an author is told in the chat that is stored, once for each key, and a message of ours can be replaced', async () => {
  await known();
  const { authorSide } = h.platform;
  const told = await authorSide.tell(kariInTeams, reply, 'nb', 'message-1');
  expect(await authorSide.tell(kariInTeams, reply, 'nb', 'message-1')).toEqual(told);
  const [, message] = h.teams.personalMessagesOf(kari);
  expect(h.teams.personalMessagesOf(kari)).toHaveLength(2);
  expect(JSON.stringify(message?.cards)).toContain('Vi ser på det.');
  if (told.kind !== 'sent') throw new Error(told.code);
  expect(told.address).toEqual({ channel: h.teams.personalChatId(kari), message: message?.id });

  const saved = { kind: 'saved', reference, deleteAfter: h.now() } as const;
  expect(await authorSide.replace(kariInTeams, told.address, saved, 'nb')).toEqual(told);
  expect(JSON.stringify(h.teams.personalMessagesOf(kari)[1]?.cards)).not.toContain('Vi ser på det.');
  expect(h.teams.calls('createConversation')).toEqual([]);
});

test('whose chat is not known yet, has it opened', async () => {
  expect(await h.platform.authorSide.tell(kariInTeams, reply, 'nb', 'message-1')).toMatchObject({
    kind: 'sent',
    address: { channel: h.teams.personalChatId(kari) },
  });
  expect(h.teams.calls('createConversation')).toHaveLength(1);
});

test('somebody who blocked the bot, or took it away, is gone', async () => {
  await known();
  await h.teams.block({ user: kari, blocked: true });
  expect(await h.platform.authorSide.tell(kariInTeams, reply, 'nb', 'm-1')).toEqual({
    kind: 'gone',
    code: 'MessageWritesBlocked',
  });
});

test('a card is posted and drawn anew in place, its thread is its own, and it can be taken away', async () => {
  const { supportSide } = h.platform;
  const address = await post();
  expect(address).toEqual({ channel: product, message: h.teams.messagesIn(product)[0]?.id });
  await supportSide.updateCard(destination, address, { ...card, status: 'claimed', assignee: livInTeams });
  expect(JSON.stringify(h.teams.messagesIn(product)[0]?.cards)).toContain('Under arbeid');
  const entry = { kind: 'note', agent: livInTeams, text: 'Ring dem.' } as const;
  const note = await supportSide.postInThread(destination, address, entry, 'entry-1');
  expect(h.teams.threadOf(product, address.message)).toHaveLength(2);
  expect(note).toMatchObject({ kind: 'sent', address: { channel: product } });
  if (note.kind !== 'sent') throw new Error(note.code);
  expect(await supportSide.removePost(destination, note.address)).toEqual({ kind: 'deleted' });
  expect(await supportSide.removePost(destination, address)).toEqual({ kind: 'deleted' });
  expect(await supportSide.removePost(destination, address)).toEqual({ kind: 'already-gone' });
});

test('what cannot be deleted is emptied; else somebody has to do it', async () => {
  const { supportSide } = h.platform;
  const address = await post();
  h.teams.failNext('deleteActivity', { status: 400 });
  expect(await supportSide.removePost(destination, address)).toEqual({ kind: 'tombstone' });
  expect(JSON.stringify(h.teams.messagesIn(product))).not.toContain('Fakturaen er feil');
  h.teams.failNext('deleteActivity', { status: 400 });
  h.teams.failNext('updateActivity', { status: 400 });
  expect(await supportSide.removePost(destination, address)).toMatchObject({ kind: 'manual' });
  h.teams.failNext('deleteActivity', { status: 429, retryAfter: 3 });
  expect(await supportSide.removePost(destination, address)).toMatchObject({ kind: 'retry', afterMs: 3_000 });
});

test('an alert about the same destination comes once an hour', async () => {
  const { supportSide } = h.platform;
  const alert = { kind: 'destination-unreachable', destinationId: 'billing', code: 'is_archived' } as const;
  for (let time = 0; time < 3; time += 1) await supportSide.alert(destination, alert);
  expect(h.teams.messagesIn(product)).toHaveLength(1);
  h.pass(3_600_000);
  await supportSide.alert(destination, alert);
  expect(h.teams.messagesIn(product)).toHaveLength(2);
});

test('who is in the team may act, and that is remembered for seconds', async () => {
  const { isMember } = h.platform.supportSide;
  expect(await isMember(destination, livInTeams)).toBe(true);
  expect(await isMember(destination, livInTeams)).toBe(true);
  expect(h.teams.calls('getConversationMember')).toHaveLength(1);
  expect(await isMember(destination, { ...livInTeams, userId: kari })).toBe(false);
  expect(await isMember(destination, { ...livInTeams, platform: 'slack' })).toBe(false);
  h.pass(31_000);
  h.teams.failNext('getConversationMember', { status: 503 });
  await expect(isMember(destination, livInTeams)).rejects.toMatchObject({ mayRetry: true });
});

test('a channel is in reach when the bot is in its team, whatever kind of channel it is', async () => {
  const { reach } = h.platform.supportSide;
  expect(await reach(destination)).toEqual({ kind: 'reachable' });
  expect(await reach({ ...destination, channel: '19:nowhere@thread.tacv2' })).toMatchObject({
    kind: 'unreachable',
  });
  const shared = {
    ...destination,
    workspaceId: teamsSeedIds.customerTeam,
    channel: teamsSeedIds.sharedChannel,
  };
  expect(await reach(shared)).toEqual({ kind: 'reachable' });
  await h.teams.uninstallFromTeam({ user: liv, team: supportTeam });
  expect(await reach(destination)).toEqual({ kind: 'unreachable', code: 'BotNotInConversationRoster' });
  h.teams.failNext('fetchChannelList', { dropConnection: true });
  expect(await reach(destination)).toMatchObject({ kind: 'retry' });
});

test('Home is nowhere in Teams', async () => {
  await h.platform.authorSide.refreshHome(kariInTeams);
  expect(h.teams.calls()).toHaveLength(1);
});
