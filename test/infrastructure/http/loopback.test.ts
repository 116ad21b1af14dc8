import { describe, expect, test } from 'vitest';
import { answerText } from '../../../src/infrastructure/http/answer.ts';
import { raw, serve, statusOf } from './serving.ts';

const ok = {
  GET: ({ response }) => answerText(response, 200, 'ok'),
  POST: ({ response }) => answerText(response, 200, 'ok'),
} satisfies Parameters<typeof serve>[0][number]['methods'];
const routes = [
  { path: '/page', methods: ok, loopbackOnly: true },
  { path: '/open', methods: ok },
];
const status = async (path: string, headers: string): Promise<number> => {
  const { port } = await serve(routes);
  const text = `GET ${path} HTTP/1.1\r\n${headers.replaceAll('PORT', String(port))}\r\nConnection: close\r\n\r\n`;
  return statusOf(await raw(port, (send) => send(text)));
};

describe('a route for this machine alone', () => {
  test.each([
    'Host: 127.0.0.1:PORT',
    'Host: localhost:PORT',
    'Host: [::1]:PORT',
    'Host: LOCALHOST',
    'Host: 127.1.2.3',
  ])('answers %s', async (headers) => {
    expect(await status('/page', headers)).toBe(200);
  });

  test.each([
    'Host: evil.example',
    'Host: evil.example:PORT',
    'Host: 127.0.0.1.evil.example',
    'Host: localhost.evil.example',
    'Host: 192.168.1.10:PORT',
    'Host: 0.0.0.0:PORT',
    'Host: evil.example@127.0.0.1',
    'Host:',
  ])('refuses %s, as a name that was pointed at this machine', async (headers) => {
    expect(await status('/page', headers)).toBe(403);
  });

  test.each([
    ['Origin: http://127.0.0.1:PORT', 200],
    ['Origin: https://evil.example', 403],
    ['Origin: http://127.0.0.1:1', 403],
    ['Origin: null', 403],
  ])('answers a page by its own %s: %s', async (origin, expected) => {
    expect(await status('/page', `Host: 127.0.0.1:PORT\r\n${origin}`)).toBe(expected);
  });

  test('leaves other routes as they are', async () => {
    expect(await status('/open', 'Host: lytt.example.com')).toBe(200);
  });
});
