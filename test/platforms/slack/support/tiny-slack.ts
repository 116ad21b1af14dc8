import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TinyCall {
  readonly method: string;
  readonly args: URLSearchParams;
}

export interface TinySlack {
  readonly apiUrl: string;
  readonly calls: readonly TinyCall[];
  close(): Promise<void>;
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** A Web API that answers what the test says, for what the local Slack does not play (token rotation). */
export const startTinySlack = async (answer: (call: TinyCall) => object): Promise<TinySlack> => {
  const calls: TinyCall[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const call = { method: (request.url ?? '').replace(/^\/api\//, ''), args: new URLSearchParams(body) };
    calls.push(call);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(call)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = isAddress(address) ? address.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
