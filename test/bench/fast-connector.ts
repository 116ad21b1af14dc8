import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TeamsEndpoints } from '../../src/platforms/teams/options.ts';
import { signingKeys } from '../../src/playground/teams/wire/signing-keys.ts';
import { createTokenSigner } from '../../src/playground/teams/wire/token-signer.ts';

/** Teams' service as a measurement needs it: takes everything at once, checks nothing, and signs what it sends. */
export interface FastConnector {
  readonly endpoints: TeamsEndpoints;
  /** The `authorization` of what Teams sends; good for an hour. */
  readonly authorization: string;
  /** How many messages in the conversation were replaced, once it is so many or nothing more comes. */
  replacedIn(conversation: string, awaited: number): Promise<number>;
  /** What was posted since it was asked for: the first body with these words in it. */
  posted(words: string): Promise<unknown>;
  close(): Promise<void>;
}

const metadata = '/v1/.well-known/openidconfiguration';
const keys = '/v1/keys';
const longestMs = 10_000;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const conversationIn = (path: string): string =>
  decodeURIComponent(path.split('/conversations/')[1]?.split('/')[0] ?? '');

/** @param appId whose tokens it signs */
export const startFastConnector = async (appId: string): Promise<FastConnector> => {
  let root = '';
  let messages = 0;
  const replaced = new Map<string, number>();
  let watched: string[] | null = null;

  const take = (request: IncomingMessage, response: ServerResponse): void => {
    request.resume();
    request.once('end', () => {
      messages += 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      // What each of the few calls that are made here reads in its answer.
      response.end(`{"id":"1:${messages}","conversations":[],"access_token":"bench","expires_in":3600}`);
    });
    if (request.method !== 'PUT') return;
    const conversation = conversationIn(request.url ?? '');
    replaced.set(conversation, (replaced.get(conversation) ?? 0) + 1);
  };
  const server = createServer((request, response) => {
    const say = (body: unknown) => response.end(JSON.stringify(body));
    if (request.url === metadata) return void say({ issuer: root, jwks_uri: `${root}${keys}` });
    if (request.url === keys) return void signingKeys.published().then(say);
    take(request, response);
    const { method } = request;
    if (watched !== null && method === 'POST') void bodyOf(request).then((body) => watched?.push(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the connector has no port');
  root = `http://127.0.0.1:${address.port}`;
  const serviceUrl = `${root}/teams/`;
  const signer = createTokenSigner({
    keys: signingKeys,
    issuer: () => root,
    audience: appId,
    wallClock: () => new Date(),
  });
  return {
    endpoints: {
      openIdMetadataUrl: `${root}${metadata}`,
      tokenIssuer: root,
      loginUrl: `${root}/local`,
      serviceUrl,
    },
    authorization: `Bearer ${await signer.sign(serviceUrl)}`,
    async replacedIn(conversation, awaited) {
      const until = performance.now() + longestMs;
      const count = () => replaced.get(conversation) ?? 0;
      while (count() < awaited && performance.now() < until) await sleep(10);
      return count();
    },
    async posted(words) {
      watched ??= [];
      const until = performance.now() + longestMs;
      for (;;) {
        const found = watched.find((body) => body.includes(words));
        if (found !== undefined) {
          watched = null;
          return JSON.parse(found);
        }
        if (performance.now() > until) throw new Error(`nothing with “${words}” was posted`);
        await sleep(10);
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
