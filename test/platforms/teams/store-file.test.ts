import { createServer, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStoreFile } from '../../../src/platforms/teams/sending/store-file.ts';

const bytes = new Uint8Array(Buffer.from('data om noen'));
let requests: {
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}[];
let status: number;
let origin: string;
let close: () => Promise<void>;

beforeEach(async () => {
  requests = [];
  status = 201;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      const { method = '', headers } = request;
      requests.push({ method, headers, body: Buffer.concat(parts).toString() });
      response.writeHead(status, status === 302 ? { location: `${origin}/elsewhere` } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  close = () => new Promise((resolve) => void server.close(() => resolve()));
});
afterEach(() => close());

test('all of it goes in one request, without a token of ours', async () => {
  expect(await createStoreFile({ hereToo: true })(`${origin}/session`, bytes)).toBe('stored');
  expect(requests).toMatchObject([
    { method: 'PUT', headers: { 'content-range': 'bytes 0-11/12' }, body: 'data om noen' },
  ]);
  expect(requests[0]?.headers.authorization).toBeUndefined();
});

test.each([
  'https://evil.example/session',
  'https://sharepoint.com.evil.example/x',
  'https://evilsharepoint.com/x',
  'http://contoso-my.sharepoint.com/x',
  'https://contoso-my.sharepoint.com:8443/x',
  'https://contoso-my.sharepoint.com@evil.example/x',
  'https://a:b@contoso-my.sharepoint.com/x',
  'https://.sharepoint.com/x',
  'file:///etc/passwd',
  'not an address',
])('nothing is sent to %s', async (address) => {
  expect(await createStoreFile({ hereToo: false })(address, bytes)).toEqual({ code: 'upload-url-unsafe' });
});

test('nor to this machine, but for a local Teams', async () => {
  expect(await createStoreFile({ hereToo: false })(`${origin}/x`, bytes)).toEqual({
    code: 'upload-url-unsafe',
  });
  expect(requests).toEqual([]);
});

test.each([404, 413, 503, 302])(
  'a refusal is told by its code, and no redirect is followed: %i',
  async (code) => {
    status = code;
    const result = await createStoreFile({ hereToo: true })(`${origin}/x`, bytes);
    expect(result).toEqual({ code: code === 302 ? 'upload-unanswered' : `upload-${code}` });
    expect(requests).toHaveLength(1);
  },
);
