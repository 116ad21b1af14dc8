import { expect, test } from 'vitest';
import { timelineOf } from '../../../../src/playground/page/chat/timeline.ts';
import { asTyped, mentionsFor } from '../../../../src/playground/page/teams/chat/outgoing-text.ts';
import { saidIn } from '../../../../src/playground/page/teams/chat/said-in.ts';
import {
  conversationsOf,
  firstOf,
  newestIn,
  unreadIn,
} from '../../../../src/playground/page/teams/pane/conversations.ts';
import type { TenantState } from '../../../../src/playground/teams/state.ts';
import {
  chatId,
  fromBot,
  kariId,
  livId,
  productId,
  teamsMessage,
  teamsSnapshotWith,
} from '../../../browser/gallery/teams-people.ts';

const tenantAt = (index: number): TenantState => {
  const tenant = teamsSnapshotWith({}, []).tenants[index];
  if (tenant === undefined) throw new Error('the gallery is empty');
  return tenant;
};
const personIn = (tenant: TenantState, id: string) => {
  const person = tenant.users.find((user) => user.id === id);
  if (person === undefined) throw new Error('nobody has this id');
  return person;
};

test('a customer meets the bot first; an agent a channel that cards come to', () => {
  const customers = tenantAt(0);
  const support = tenantAt(1);
  const kari = conversationsOf(customers, personIn(customers, kariId), 'customer');
  expect(kari.map(({ kind, room }) => [kind, room?.id])).toEqual([['bot', chatId]]);
  expect(firstOf(kari)).toBe('bot');
  const liv = conversationsOf(support, personIn(support, livId), 'agent');
  expect(liv.map(({ kind }) => kind)).toEqual(['channel', 'channel', 'bot']);
  expect(firstOf(liv)).toBe(productId);
});

test('nobody sees a chat or a channel they are not in', () => {
  const customers = tenantAt(0);
  const gry = conversationsOf(customers, personIn(customers, '29:1gry'), 'customer');
  expect(gry.map(({ kind, room }) => [kind, room])).toEqual([['bot', null]]);
  const support = tenantAt(1);
  const stranger = { ...personIn(support, livId), id: '29:1stranger' };
  expect(conversationsOf(support, stranger, 'agent').map(({ kind }) => kind)).toEqual(['bot']);
});

const root = fromBot(1);
const messages = [
  root,
  teamsMessage(2, livId, { thread: root.id }),
  teamsMessage(3, livId),
  teamsMessage(4, livId),
  fromBot(5),
  fromBot(6),
];

test('replies are in the thread, with its root, and nowhere else', () => {
  const keys = (thread: string | null) => saidIn(messages, thread).map(({ key }) => key);
  expect(keys(null)).toEqual([1, 3, 4, 5, 6].map((n) => teamsMessage(n, '').id));
  expect(keys(root.id)).toEqual([1, 2].map((n) => teamsMessage(n, '').id));
});

test('a person’s next line continues the first; a bot’s never does', () => {
  const continued = timelineOf(saidIn(messages, null)).flatMap((entry) =>
    entry.kind === 'said' ? [entry.continues] : [],
  );
  expect(continued).toEqual([false, false, true, false, false]);
});

test('unread is what others wrote after the last look', () => {
  expect(unreadIn(messages, livId, '')).toBe(3);
  expect(unreadIn(messages, livId, teamsMessage(5, '').at)).toBe(1);
  expect(unreadIn(messages, livId, newestIn(messages))).toBe(0);
  expect(newestIn([])).toBe('');
});

test('a name that is begun can be completed, and a mention is edited as it was typed', () => {
  expect(mentionsFor('@', ['Lytt'])).toEqual(['@Lytt']);
  expect(mentionsFor('Hei @ly', ['Lytt'])).toEqual(['Hei @Lytt']);
  expect(mentionsFor('Hei @Lytt kan', ['Lytt'])).toEqual([]);
  expect(mentionsFor('kari@ly', ['Lytt'])).toEqual([]);
  expect(asTyped('<at>Lytt</at> hjelp <at>Nils Vik</at>')).toBe('@Lytt hjelp @Nils Vik');
});
