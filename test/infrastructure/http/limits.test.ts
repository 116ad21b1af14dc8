import { request } from 'node:http';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { answerText } from '../../../src/infrastructure/http/answer.ts';
import type { Route } from '../../../src/infrastructure/http/route.ts';
import { raw, serve, statusOf } from './serving.ts';

const called: number[] = [];
const routes: readonly Route[] = [
  {
    path: '/in',
    methods: {
      POST: ({ response, body }) => {
        called.push(body.length);
        answerText(response, 200, 'ok');
      },
    },
  },
];

/** Posts in chunks without saying how much will come; the status of the answer. */
const postChunked = (port: number, chunks: Iterable<Buffer>): Promise<number> =>
  new Promise((resolve, reject) => {
    const post = request({ port, path: '/in', method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    post.on('error', reject);
    Readable.from(chunks).pipe(post);
  });

describe('a body', () => {
  test('at the limit is read, one byte over it is 413 and never handled', async () => {
    const { url, logged } = await serve(routes, { maxBodyBytes: 1000 });
    const post = async (bytes: number) =>
      (await fetch(`${url}/in`, { method: 'POST', body: 'x'.repeat(bytes) })).status;
    called.length = 0;
    expect([await post(1000), await post(1001)]).toEqual([200, 413]);
    expect(called).toEqual([1000]);
    expect(logged).toEqual([{ event: 'request-refused', path: '/in', status: 413, code: 'body-too-large' }]);
  });

  test('of more than 1 MB is too much when nothing else is said', async () => {
    const { url } = await serve(routes);
    const post = async (bytes: number) =>
      (await fetch(`${url}/in`, { method: 'POST', body: Buffer.alloc(bytes) })).status;
    expect([await post(1024 * 1024), await post(1024 * 1024 + 1)]).toEqual([200, 413]);
  });

  test('in chunks is measured as it comes, and the client can read the answer', async () => {
    const { port } = await serve(routes, { maxBodyBytes: 1000 });
    called.length = 0;
    const chunks = (count: number) => Array.from({ length: count }, () => Buffer.alloc(100));
    expect(await postChunked(port, chunks(10))).toBe(200);
    expect(await postChunked(port, chunks(5000))).toBe(413);
    expect(called).toEqual([1000]);
  });

  test('that never ends is cut off after its 413', async () => {
    const { port } = await serve(routes, { maxBodyBytes: 1000 });
    let sending: NodeJS.Timeout | undefined;
    const received = await raw(port, (send) => {
      send('POST /in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
      sending = setInterval(() => send(`400\r\n${'x'.repeat(1024)}\r\n`), 20);
    });
    clearInterval(sending);
    expect(statusOf(received)).toBe(413);
    expect(received.toLowerCase()).toContain('connection: close');
  });

  test('shorter than it said is cut off when its time is up, and never handled', async () => {
    const { port, counted } = await serve(routes, { requestTimeoutMs: 300, headersTimeoutMs: 200 });
    called.length = 0;
    const received = await raw(port, (send) =>
      send('POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc'),
    );
    expect(statusOf(received)).toBe(408);
    expect(called).toEqual([]);
    await expect.poll(() => counted).toMatchObject([{ route: '/in', status: 499 }]);
  });

  test('trickling in does not hold a connection for longer than its time', async () => {
    const { port } = await serve(routes, { requestTimeoutMs: 500, headersTimeoutMs: 300 });
    let sending: NodeJS.Timeout | undefined;
    const received = await raw(port, (send) => {
      send('POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n');
      sending = setInterval(() => send('x'), 50);
    });
    clearInterval(sending);
    expect(statusOf(received)).toBe(408);
  });

  test('longer than it said is not read into the next request', async () => {
    const { port } = await serve(routes);
    const received = await raw(port, (send) =>
      send('POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcSMUGGLED'),
    );
    expect(received.match(/HTTP\/1\.1 \d{3}/g)?.at(-1)).toBe('HTTP/1.1 400');
  });
});

describe('headers', () => {
  test('trickling in do not hold a connection either', async () => {
    const { port } = await serve(routes, { requestTimeoutMs: 500, headersTimeoutMs: 300 });
    let sending: NodeJS.Timeout | undefined;
    const received = await raw(port, (send) => {
      send('GET /in HTTP/1.1\r\nHost: x\r\nX: ');
      sending = setInterval(() => send('x'), 50);
    });
    clearInterval(sending);
    expect(statusOf(received)).toBe(408);
  });
});
