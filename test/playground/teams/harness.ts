import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeTeamsOptions } from '../../../src/playground/teams/create-core.ts';
import type { TeamsEndpoints } from '../../../src/playground/teams/endpoints.ts';
import { createFakeTeams, type FakeTeams } from '../../../src/playground/teams/fake-teams.ts';
import { playgroundTeamsSeed } from '../../../src/playground/teams/playground-teams-seed.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { asObject, type Json, type JsonObject, parseJson } from '../../../src/playground/wire/json.ts';
import { listenOnLoopback } from '../../../src/playground/wire/listen.ts';
import { readBody } from '../../../src/playground/wire/read-body.ts';

export const ids = teamsSeedIds;
export const appId = playgroundTeamsSeed.app.id;
export const appPassword = 'local-app-password';

/** One request as a bot that is nothing but a recorder got it. */
type Received = { path: string; authorization: string | undefined; raw: string; activity: JsonObject };

export type RecordingBot = {
  url: string;
  received: Received[];
  /** The last activity that came in. */
  last(): JsonObject;
  /** What the bot answers from now on; 200 with nothing unless said. */
  answer: { status: number; body: Json | undefined; delayMs: number; hangsUp: boolean };
  close(): Promise<void>;
};

/** A bot that only records and answers what it is told to. */
async function startBot(): Promise<RecordingBot> {
  const received: Received[] = [];
  const answer: RecordingBot['answer'] = { status: 200, body: undefined, delayMs: 0, hangsUp: false };
  const { rootUrl, close } = await listenOnLoopback(async (request, response) => {
    const raw = (await readBody(request)).toString('utf8');
    received.push({
      path: request.url ?? '',
      authorization: request.headers.authorization,
      raw,
      activity: asObject(parseJson(raw)),
    });
    await sleep(answer.delayMs);
    if (answer.hangsUp) {
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  return { url: rootUrl, received, last: () => received.at(-1)?.activity ?? {}, answer, close };
}

type Called = { status: number; headers: Headers; body: JsonObject; items: JsonObject[] };

export type TeamsHarness = {
  teams: FakeTeams;
  bot: RecordingBot;
  endpoints: TeamsEndpoints;
  /** Moves the world's clock on. */
  pass(ms: number): void;
  /** Calls the connector as the bot would; `path` follows `/v3/`. */
  connector(method: string, path: string, body?: JsonObject, token?: string | null): Promise<Called>;
  /** Posts a message in a conversation; the id it got. */
  say(conversation: string, activity: JsonObject): Promise<string>;
  close(): Promise<void>;
};

async function buyToken(endpoints: TeamsEndpoints): Promise<string> {
  const response = await fetch(`${endpoints.loginUrl}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appPassword,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  return String(asObject(await response.json()).access_token);
}

export async function startTeams(options: Partial<FakeTeamsOptions> = {}): Promise<TeamsHarness> {
  const bot = await startBot();
  let time = Date.parse('2026-03-02T08:00:00Z');
  const teams = createFakeTeams({
    appPassword,
    appUrl: () => bot.url,
    now: () => new Date(time),
    seed: playgroundTeamsSeed,
    ...options,
  });
  const { close, ...endpoints } = await teams.listen();
  let bought: Promise<string> | null = null;

  const connector: TeamsHarness['connector'] = async (method, path, body, token) => {
    bought ??= buyToken(endpoints);
    const bearer = token === undefined ? await bought : token;
    const response = await fetch(`${endpoints.serviceUrl}v3/${path}`, {
      method,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = parseJson(await response.text());
    const items = Array.isArray(answer) ? answer.map(asObject) : [];
    return { status: response.status, headers: response.headers, body: asObject(answer), items };
  };

  return {
    teams,
    bot,
    endpoints,
    pass: (ms) => {
      time += ms;
    },
    connector,
    async say(conversation, activity) {
      const path = `conversations/${encodeURIComponent(conversation)}/activities`;
      const { status, body } = await connector('POST', path, { type: 'message', ...activity });
      if (status !== 201) throw new Error(`Not posted: ${JSON.stringify(body)}`);
      return String(body.id);
    },
    async close() {
      await teams.settled();
      await close();
      await bot.close();
    },
  };
}

/** An Adaptive Card that Teams has nothing to say against. */
export function card(parts: JsonObject = {}): JsonObject {
  return { type: 'AdaptiveCard', version: '1.5', fallbackText: 'Et kort', body: [], ...parts };
}

export function attached(content: JsonObject): JsonObject {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** A message with one card. */
export function withCard(content: JsonObject): JsonObject {
  return { attachments: [attached(content)] };
}
