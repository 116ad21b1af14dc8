import {
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  MessageFactory,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import { ConnectorClient } from 'botframework-connector';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TeamsEndpoints } from '../../../src/playground/teams/endpoints.ts';
import { createFakeTeams, type FakeTeams } from '../../../src/playground/teams/fake-teams.ts';
import { playgroundTeamsSeed } from '../../../src/playground/teams/playground-teams-seed.ts';
import type { BentToken } from '../../../src/playground/teams/wire/bending.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { listenOnLoopback } from '../../../src/playground/wire/listen.ts';
import { readBody } from '../../../src/playground/wire/read-body.ts';
import { appId, appPassword, card, ids } from './harness.ts';

/** Tokens bought as Entra sells them; botbuilder's own buyer only speaks https. */
function credentials(endpoints: TeamsEndpoints) {
  let token: Promise<string> | null = null;
  const buy = async (): Promise<string> => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appPassword,
      scope: 'https://api.botframework.com/.default',
    });
    const response = await fetch(`${endpoints.loginUrl}/oauth2/v2.0/token`, { method: 'POST', body });
    return String(asObject(await response.json()).access_token);
  };
  return {
    async signRequest<R extends { headers: { set(name: string, value: string): void } }>(
      request: R,
    ): Promise<R> {
      token ??= buy();
      request.headers.set('authorization', `Bearer ${await token}`);
      return request;
    },
  };
}

/** An ordinary botbuilder adapter, nothing bent for the local Teams but its addresses. */
function createAdapter(endpoints: TeamsEndpoints): CloudAdapter {
  const settings = {
    MicrosoftAppId: appId,
    CallerId: '',
    OAuthUrl: endpoints.loginUrl,
    ToBotFromChannelOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: endpoints.tokenIssuer,
    ToBotFromEmulatorOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
    ToChannelFromBotLoginUrl: endpoints.loginUrl,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ValidateAuthority: 'false',
  };
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings, {
      isValidAppId: async (id) => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => credentials(endpoints),
    }),
  );
}

let teams: FakeTeams;
let endpoints: TeamsEndpoints;
let handled: string[];
let onTurn: (context: TurnContext) => Promise<void>;
let ends: (() => Promise<void>)[];
let appUrl: string;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  teams = createFakeTeams({
    appPassword,
    appUrl: () => appUrl,
    now: () => new Date(),
    seed: playgroundTeamsSeed,
  });
  const listening = await teams.listen();
  endpoints = listening;
  const adapter = createAdapter(endpoints);
  handled = [];
  onTurn = async () => {};
  const bot = await listenOnLoopback(async (request, response) => {
    const body = asObject(parseJson((await readBody(request)).toString('utf8')));
    const answering = {
      socket: null,
      status: (code: number) => response.writeHead(code),
      header: () => {},
      send: (answer: unknown) => response.write(JSON.stringify(answer)),
      end: () => response.end(),
    };
    await adapter.process(
      { body, headers: { ...request.headers }, method: 'POST' },
      answering,
      async (context) => {
        handled.push(context.activity.type);
        await onTurn(context);
      },
    );
  });
  appUrl = bot.rootUrl;
  ends = [bot.close, listening.close];
});
afterEach(async () => {
  for (const end of ends) await end();
  vi.restoreAllMocks();
});

test('botbuilder takes an honest token, and none of the bent ones', async () => {
  const sent = await teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' });
  expect(sent.ack?.status).toBe(200);
  const id = sent.deliveries[0]?.id ?? 0;
  const bent: Record<string, BentToken> = {
    issuer: { issuer: 'https://evil.example.com' },
    audience: { audience: 'another-bot' },
    'service URL': { serviceUrl: 'https://evil.example.com/' },
    'no service URL': { serviceUrl: null },
    expired: { expiresInSeconds: -3600 },
    stranger: { key: 'stranger' },
    forged: { key: 'forged' },
    'other channel': { key: 'other-channel' },
    tampered: { tampered: true },
  };
  for (const [what, token] of Object.entries(bent)) {
    const { ack } = await teams.resend(id, { token });
    // For a signature that does not fit, botbuilder answers 500 itself.
    expect([what, ack?.status]).toEqual([what, what === 'forged' || what === 'tampered' ? 500 : 401]);
  }
  expect((await teams.resend(id, { token: 'none' })).ack?.status).toBe(401);
  expect((await teams.resend(id, { token: 'garbage' })).ack?.status).toBe(401);
  expect(handled).toEqual(['message']);
});

test('a turn answers, updates, deletes and asks who is there, through the SDK’s own client', async () => {
  const done: unknown[] = [];
  onTurn = async (context) => {
    const sent = await context.sendActivity('Svar');
    const posted = await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card())));
    await context.updateActivity({ ...MessageFactory.text('Oppdatert'), id: sent?.id ?? '' });
    await context.deleteActivity(posted?.id ?? '');
    done.push((await TeamsInfo.getMember(context, ids.kari)).userPrincipalName);
    done.push((await TeamsInfo.getPagedMembers(context, 1)).members.map(({ id }) => id));
    const reference: Partial<ConversationReference> = TurnContext.getConversationReference(context.activity);
    done.push(reference.conversation?.tenantId);
  };
  const { conversation } = await teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' });
  expect(done).toEqual(['kari.nordmann@fjellheim.example.com', [ids.kari], ids.customers]);
  expect(teams.messagesIn(conversation)).toMatchObject([
    { text: 'Hei' },
    { text: 'Oppdatert', isEdited: true },
    { isDeleted: true },
  ]);
  expect(teams.violations()).toEqual([]);
});

test('an invoke’s answer is its HTTP answer', async () => {
  onTurn = async (context) => {
    if (context.activity.type === 'message') {
      const execute = { type: 'Action.Execute', title: 'Ta', verb: 'take' };
      await context.sendActivity(
        MessageFactory.attachment(CardFactory.adaptiveCard(card({ actions: [execute] }))),
      );
      return;
    }
    const value = {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card({ body: [{ type: 'TextBlock', text: 'Tatt' }] }),
    };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
  };
  const { conversation } = await teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' });
  const [, message] = teams.messagesIn(conversation);
  const press = { user: ids.kari, conversation, message: message?.id ?? '', action: 'take' };
  expect((await teams.press(press)).ok).toBe(true);
  expect(teams.messagesIn(conversation)[1]?.cards[0]?.seenBy[ids.kari]).toMatchObject({
    body: [{ text: 'Tatt' }],
  });
});

test('refusals reach the SDK’s client as its errors', async () => {
  const client = new ConnectorClient(credentials(endpoints), { baseUri: endpoints.serviceUrl });
  const text = { type: 'message', text: 'Hei' };
  await teams.block({ user: ids.kari, blocked: true });
  await expect(
    client.conversations.sendToConversation(teams.personalChatId(ids.kari), text),
  ).rejects.toMatchObject({ statusCode: 403, code: 'MessageWritesBlocked' });
  await expect(client.conversations.sendToConversation('a:nobody', text)).rejects.toMatchObject({
    statusCode: 404,
    code: 'ConversationNotFound',
  });
});
