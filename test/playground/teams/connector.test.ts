import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/playground/wire/json.ts';
import { card, ids, startTeams, type TeamsHarness, withCard } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const chat = () => harness.teams.personalChatId(ids.kari);
const conversation = (id: string, rest = '') => `conversations/${encodeURIComponent(id)}${rest}`;
const send = async (id: string, activity: JsonObject) =>
  await harness.connector('POST', conversation(id, '/activities'), activity);
const code = ({ status, body }: { status: number; body: JsonObject }) => [
  status,
  typeof body.error === 'object' && body.error !== null && 'code' in body.error ? body.error.code : null,
];

describe('tokens', () => {
  test('every call needs a good one, and the secret alone buys them', async () => {
    const path = conversation(chat(), '/activities');
    const message = { type: 'message', text: 'Hei' };
    expect(code(await harness.connector('POST', path, message, null))).toEqual([401, 'Unauthorized']);
    expect(code(await harness.connector('POST', path, message, 'made-up'))).toEqual([401, 'Unauthorized']);
    expect((await harness.connector('POST', path, message)).status).toBe(201);
    harness.teams.revokeSecret();
    expect(code(await harness.connector('POST', path, message))).toEqual([401, 'Unauthorized']);
    expect(harness.teams.messagesIn(chat())).toHaveLength(1);
  });

  test('a wrong secret, another app, another purpose and another grant buy none; the secret is not written down', async () => {
    const honest = {
      grant_type: 'client_credentials',
      client_id: '1a77b075-0000-4000-8000-00000000b075',
      client_secret: 'local-app-password',
      scope: 'https://api.botframework.com/.default',
    };
    const buy = async (bent: Record<string, string>) => {
      const body = new URLSearchParams({ ...honest, ...bent });
      return (await fetch(`${harness.endpoints.loginUrl}/oauth2/v2.0/token`, { method: 'POST', body }))
        .status;
    };
    expect(await buy({})).toBe(200);
    expect(await buy({ client_secret: 'guess' })).toBe(401);
    expect(await buy({ client_id: 'another' })).toBe(400);
    expect(await buy({ scope: 'https://graph.microsoft.com/.default' })).toBe(400);
    expect(await buy({ grant_type: 'password' })).toBe(400);
    expect(harness.teams.calls('token')).toHaveLength(5);
    expect(JSON.stringify(harness.teams.calls())).not.toContain('local-app-password');
  });

  test('none is asked for where activities are not signed either', async () => {
    const unsigned = await startTeams({ signing: false });
    await unsigned.teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' });
    expect(unsigned.bot.received[0]?.authorization).toBeUndefined();
    const path = conversation(unsigned.teams.personalChatId(ids.kari), '/activities');
    expect((await unsigned.connector('POST', path, { type: 'message', text: 'Hei' }, null)).status).toBe(201);
    await unsigned.close();
  });
});

describe('creating a conversation', () => {
  const create = async (body: JsonObject) => await harness.connector('POST', 'conversations', body);

  test('with a person who has the app gives the same chat every time, by either id', async () => {
    const byId = await create({ members: [{ id: ids.ola }], tenantId: ids.customers });
    expect(byId).toMatchObject({ status: 201, body: { id: harness.teams.personalChatId(ids.ola) } });
    const byEntra = await create({
      members: [{ id: '5e0b1ec7-0000-4000-8000-000000000002' }],
      channelData: { tenant: { id: ids.customers } },
      activity: { type: 'message', text: 'Hei' },
    });
    expect(byEntra.body).toMatchObject({ id: byId.body.id, activityId: expect.any(String) });
    expect(harness.teams.personalMessagesOf(ids.ola)).toMatchObject([{ text: 'Hei', isBot: true }]);
  });

  test('with somebody who has not got the app, in another tenant, with two, or without a tenant, is refused', async () => {
    const refused = async (body: JsonObject) => code(await create(body));
    const notInstalled = [403, 'ForbiddenOperationException'];
    expect(await refused({ members: [{ id: ids.guest }], tenantId: ids.customers })).toEqual(notInstalled);
    expect(await refused({ members: [{ id: ids.kari }], tenantId: ids.support })).toEqual(notInstalled);
    expect(await refused({ members: [{ id: ids.kari }] })).toEqual([400, 'BadArgument']);
    const both = [{ id: ids.kari }, { id: ids.ola }];
    expect(await refused({ members: both, tenantId: ids.customers })).toEqual([400, 'BadArgument']);
  });

  test('in a channel is a new thread with its first message', async () => {
    const { status, body } = await create({
      isGroup: true,
      channelData: { channel: { id: ids.product } },
      activity: { type: 'message', text: 'Ny sak' },
    });
    const [root] = harness.teams.messagesIn(ids.product);
    expect([status, body]).toMatchObject([
      201,
      { id: `${ids.product};messageid=${root?.id}`, activityId: root?.id },
    ]);
    const empty = await create({ isGroup: true, channelData: { channel: { id: ids.product } } });
    expect(code(empty)).toEqual([400, 'BadArgument']);
  });
});

describe('writing', () => {
  test('a channel message is a thread of its own unless the id names one', async () => {
    const root = await harness.say(ids.product, { text: 'Rot' });
    const reply = await harness.say(`${ids.product};messageid=${root}`, { text: 'I tråden' });
    const path = conversation(ids.product, `/activities/${reply}`);
    const second = await harness.connector('POST', path, { type: 'message', text: 'Svar på svaret' });
    expect(second.status).toBe(201);
    await harness.say(ids.product, { text: 'En annen' });
    expect(harness.teams.messagesIn(ids.product).map(({ text, thread }) => [text, thread])).toEqual([
      ['Rot', null],
      ['I tråden', root],
      ['Svar på svaret', root],
      ['En annen', null],
    ]);
  });

  test('where there is nothing, the bot is not, or it is blocked, is refused with Teams’ own words', async () => {
    const message = { type: 'message', text: 'Hei' };
    expect(code(await send('a:nobody', message))).toEqual([404, 'ConversationNotFound']);
    expect(code(await send(`${ids.product};messageid=123`, message))).toEqual([404, 'ConversationNotFound']);
    await harness.teams.uninstallFromTeam({ user: ids.liv, team: ids.supportTeam });
    expect(code(await send(ids.product, message))).toEqual([403, 'BotNotInConversationRoster']);
    await harness.teams.block({ user: ids.kari, blocked: true });
    expect(code(await send(chat(), message))).toEqual([403, 'MessageWritesBlocked']);
    await harness.teams.block({ user: ids.kari, blocked: false });
    expect((await send(chat(), message)).status).toBe(201);
  });

  test('a message over 100 KB as UTF-16 is too big, also when it is shorter as UTF-8', async () => {
    expect((await send(chat(), { type: 'message', text: 'a'.repeat(51_000) })).status).toBe(201);
    expect(code(await send(chat(), { type: 'message', text: 'a'.repeat(51_200) }))).toEqual([
      413,
      'MessageSizeTooBig',
    ]);
    expect(harness.teams.violations()).toMatchObject([{ where: 'sendToConversation' }]);
  });

  test('typing shows until the message comes, and other kinds of activities are not sent', async () => {
    await send(chat(), { type: 'typing' });
    const typing = () =>
      harness.teams.snapshot().tenants[0]?.chats.find(({ id }) => id === chat())?.typingUntil ?? null;
    expect(typing()).toBe('2026-03-02T08:00:05.000Z');
    await harness.say(chat(), { text: 'Hei' });
    expect(typing()).toBeNull();
    expect(code(await send(chat(), { type: 'trace' }))).toEqual([400, 'BadArgument']);
    expect(code(await send(chat(), { type: 'message' }))).toEqual([400, 'BadSyntax']);
  });

  test('text and a card in one message is written down: Teams would split it', async () => {
    await harness.say(chat(), { text: 'Hei', ...withCard(card()) });
    expect(harness.teams.violations()[0]?.problems).toEqual([
      'Text and a card in one message: Teams splits it.',
    ]);
  });
});

describe('changing', () => {
  const change = async (method: string, id: string, body?: JsonObject) =>
    await harness.connector(method, conversation(chat(), `/activities/${id}`), body);

  test('an update takes the message’s place; a deletion takes its words', async () => {
    const id = await harness.say(chat(), withCard(card()));
    expect((await change('PUT', id, { type: 'message', text: 'Ferdig' })).body).toEqual({ id });
    expect(harness.teams.messagesIn(chat())).toMatchObject([
      { id, text: 'Ferdig', cards: [], isEdited: true },
    ]);
    expect((await change('DELETE', id)).status).toBe(200);
    expect(harness.teams.messagesIn(chat())).toMatchObject([{ id, text: '', isDeleted: true }]);
  });

  test('what is gone, was never there, or is somebody else’s cannot be changed', async () => {
    const id = await harness.say(chat(), { text: 'Hei' });
    await change('DELETE', id);
    expect(code(await change('DELETE', id))).toEqual([403, 'Unknown']);
    expect(code(await change('PUT', id, { type: 'message', text: 'Nei' }))).toEqual([403, 'Unknown']);
    expect(code(await change('DELETE', '1:none'))).toEqual([404, 'ActivityNotFoundInConversation']);
    const theirs = await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Mitt' });
    expect(code(await change('DELETE', theirs.id))).toEqual([403, 'NotEnoughPermissions']);
  });
});

describe('who is there', () => {
  test('members at once, one by one and by pages', async () => {
    const all = await harness.connector('GET', conversation(ids.supportTeam, '/members'));
    expect(all.items).toMatchObject([
      {
        id: ids.liv,
        name: 'Liv Berg',
        givenName: 'Liv',
        surname: 'Berg',
        tenantId: ids.support,
        userRole: 'user',
      },
      { id: ids.nils },
    ]);
    const one = await harness.connector('GET', conversation(ids.product, `/members/${ids.nils}`));
    expect(one.body).toMatchObject({ id: ids.nils, email: 'nils.vik@support.example.com' });
    const nobody = await harness.connector('GET', conversation(ids.product, `/members/${ids.kari}`));
    expect(code(nobody)).toEqual([404, 'MemberNotFoundInConversation']);
    const first = await harness.connector('GET', conversation(ids.product, '/pagedmembers?pageSize=1'));
    expect(first.body).toMatchObject({ members: [{ id: ids.liv }], continuationToken: '1' });
    const next = conversation(ids.product, '/pagedmembers?pageSize=1&continuationToken=1');
    const second = await harness.connector('GET', next);
    expect(second.body).toMatchObject({ members: [{ id: ids.nils }] });
    expect(second.body).not.toHaveProperty('continuationToken');
  });

  test('a team and its channels; nothing of a team without the app', async () => {
    const team = `teams/${encodeURIComponent(ids.supportTeam)}`;
    expect((await harness.connector('GET', team)).body).toMatchObject({
      name: 'Kundestøtte',
      channelCount: 4,
    });
    expect((await harness.connector('GET', `${team}/conversations`)).body.conversations).toEqual([
      { id: ids.supportTeam, type: 'standard' },
      { id: ids.product, name: 'produkt', type: 'standard' },
      { id: ids.billing, name: 'faktura', type: 'standard' },
      { id: ids.privacy, name: 'personvern', type: 'standard' },
    ]);
    await harness.teams.uninstallFromTeam({ user: ids.liv, team: ids.supportTeam });
    expect(code(await harness.connector('GET', team))).toEqual([403, 'BotNotInConversationRoster']);
    const members = await harness.connector('GET', conversation(ids.supportTeam, '/members'));
    expect(code(members)).toEqual([403, 'BotNotInConversationRoster']);
  });
});
