import { describe, expect, test } from 'vitest';
import { answerText } from '../../../src/infrastructure/http/answer.ts';
import type { Route } from '../../../src/infrastructure/http/route.ts';
import { raw, serve, statusOf } from './serving.ts';

const routes: readonly Route[] = [
  {
    path: '/echo',
    methods: {
      GET: ({ response, body }) => answerText(response, 200, `read ${body.length}`),
      POST: ({ response, request, body }) =>
        answerText(response, 200, `${body.length} ${request.rawBody === body}`),
    },
    platform: 'slack',
  },
  { path: '/post-only', methods: { POST: ({ response }) => answerText(response, 200, 'ok') } },
  { path: '/files/*', methods: { GET: ({ response, path }) => answerText(response, 200, path) } },
  {
    path: '/sync-fault',
    methods: {
      GET: () => {
        throw new Error('kari@example.com at /secret/path');
      },
    },
  },
  {
    path: '/async-fault',
    methods: { GET: async () => Promise.reject(Object.assign(new Error('kari'), { code: 'ECONNREFUSED' })) },
  },
  {
    path: '/late-fault',
    methods: {
      GET: async ({ response }) => {
        response.writeHead(200).write('half');
        throw new Error('kari');
      },
    },
  },
];

describe('an answer', () => {
  test('comes from the handler of path and method, whatever the query', async () => {
    const { url, counted } = await serve(routes);
    const answer = await fetch(`${url}/echo?text=kari`);
    expect([answer.status, await answer.text()]).toEqual([200, 'read 0\n']);
    expect(counted).toMatchObject([{ route: '/echo', method: 'GET', status: 200, platform: 'slack' }]);
  });

  test('to a post knows the whole body, also where Bolt looks for it', async () => {
    const { url } = await serve(routes);
    const answer = await fetch(`${url}/echo`, { method: 'POST', body: 'x'.repeat(70_000) });
    expect(await answer.text()).toBe('70000 true\n');
  });

  test('to HEAD is that of GET without its body', async () => {
    const { url } = await serve(routes);
    const answer = await fetch(`${url}/echo`, { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  test('below a folder is given by the route of the folder', async () => {
    const { url } = await serve(routes);
    expect(await (await fetch(`${url}/files/a/b`)).text()).toBe('/files/a/b\n');
    expect((await fetch(`${url}/files`)).status).toBe(404);
  });

  test.each(['/nothing', '/echo/', '/ECHO', '/', '//echo', '/echo%2f', '/files/../echo%00'])(
    'to %s is 404',
    async (path) => {
      const { port } = await serve(routes);
      const received = await raw(port, (send) =>
        send(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      expect(statusOf(received)).toBe(path.startsWith('/files/') ? 200 : 404);
    },
  );

  test('to an unknown path repeats it nowhere: it may hold a token', async () => {
    const { url, logged, counted } = await serve(routes);
    const answer = await fetch(`${url}/download-secret-token`);
    expect(JSON.stringify([await answer.text(), logged, counted])).not.toContain('secret-token');
    expect(logged).toEqual([{ event: 'request-refused', path: 'unknown', status: 404, code: 'not-found' }]);
  });

  test('to a wrong method is 405 and says which are right', async () => {
    const { url } = await serve(routes);
    const wrong = await fetch(`${url}/echo`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await fetch(`${url}/post-only`)).headers.get('allow')).toBe('POST');
    expect((await fetch(`${url}/post-only`, { method: 'OPTIONS' })).status).toBe(405);
  });

  test.each([
    ['/sync-fault', 'Error'],
    ['/async-fault', 'ECONNREFUSED'],
  ])('of a handler that fails (%s) is 500 with nothing of the error', async (path, code) => {
    const { url, logged } = await serve(routes);
    const answer = await fetch(url + path);
    expect([answer.status, await answer.text()]).toEqual([500, 'internal\n']);
    expect(logged).toEqual([{ event: 'request-failed', path, code }]);
    expect((await fetch(`${url}/echo`)).status).toBe(200);
  });

  test('that fails half-way is cut off, not completed', async () => {
    const { url } = await serve(routes);
    const answer = await fetch(`${url}/late-fault`);
    await expect(answer.text()).rejects.toThrow();
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    [
      'two lengths',
      'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      400,
    ],
    [
      'length and chunks',
      'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET /echo HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['no Host', 'GET /echo HTTP/1.1\r\n\r\n', 400],
  ])('to %s is %s', async (_what, text, status) => {
    const { port } = await serve(routes);
    expect(statusOf(await raw(port, (send) => send(text)))).toBe(status);
  });
});
