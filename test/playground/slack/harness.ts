import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeSlackOptions } from '../../../src/playground/slack/create-core.ts';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { asObject, type JsonObject, parseJson } from '../../../src/playground/wire/json.ts';
import { listenOnLoopback } from '../../../src/playground/wire/listen.ts';
import { readBody } from '../../../src/playground/wire/read-body.ts';
import { seedWithEveryScope } from './seed.ts';

export const signingSecret = 'local-signing-secret';

/** One request as a bot that is nothing but a recorder got it. */
export type Received = { headers: IncomingMessage['headers']; raw: string; payload: JsonObject };

export type Bot = {
  url: string;
  received: Received[];
  /** What the bot answers from now on; 200 with nothing unless said. */
  answer: { status: number; body: string; delayMs: number; headers: Record<string, string> };
  close(): Promise<void>;
};

function payloadOf(raw: string, contentType: string): JsonObject {
  if (contentType.startsWith('application/json')) return asObject(parseJson(raw));
  const form = new URLSearchParams(raw);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : asObject(parseJson(payload));
}

/** A bot that only records and answers what it is told to. */
async function startBot(): Promise<Bot> {
  const received: Received[] = [];
  const answer: Bot['answer'] = { status: 200, body: '', delayMs: 0, headers: {} };
  const { rootUrl, close } = await listenOnLoopback(async (request, response) => {
    const raw = (await readBody(request)).toString('utf8');
    received.push({
      headers: request.headers,
      raw,
      payload: payloadOf(raw, request.headers['content-type'] ?? ''),
    });
    await sleep(answer.delayMs);
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  return { url: rootUrl, received, answer, close };
}

export type Harness = {
  slack: FakeSlack;
  bot: Bot;
  /** Moves the world's clock on. */
  pass(ms: number): void;
  /** Calls the Web API as the bot in a workspace would; a JSON body and the workspace's token. */
  api(
    method: string,
    args?: JsonObject,
    token?: string | null,
  ): Promise<{ status: number; headers: Headers; body: JsonObject }>;
  close(): Promise<void>;
};

export const customerToken = 'xoxb-local-customer';
export const supportToken = 'xoxb-local-support';

export async function startHarness(options: Partial<FakeSlackOptions> = {}): Promise<Harness> {
  const bot = await startBot();
  let time = Date.parse('2026-03-02T08:00:00Z');
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => bot.url,
    now: () => new Date(time),
    seed: seedWithEveryScope(),
    ...options,
  });
  const listening = await slack.listen();
  return {
    slack,
    bot,
    pass: (ms) => {
      time += ms;
    },
    async api(method, args = {}, token = customerToken) {
      const response = await fetch(`${listening.apiUrl}${method}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(args),
      });
      return { status: response.status, headers: response.headers, body: asObject(await response.json()) };
    },
    async close() {
      await slack.settled();
      await listening.close();
      await bot.close();
    },
  };
}
