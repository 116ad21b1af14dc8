import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { answerText } from '../../../src/infrastructure/http/answer.ts';
import { healthRoutes } from '../../../src/infrastructure/http/health-routes.ts';
import { createHttpServer } from '../../../src/infrastructure/http/server.ts';
import { serve } from './serving.ts';

describe('a server that stops', () => {
  test('lets a request in flight finish, and takes no other', async () => {
    let entered = () => {};
    const inHandler = new Promise<void>((resolve) => {
      entered = resolve;
    });
    const slow = {
      path: '/slow',
      methods: {
        GET: async ({ response }: { response: Parameters<typeof answerText>[0] }) => {
          entered();
          await pause(150);
          answerText(response, 200, 'done');
        },
      },
    };
    const { url, server } = await serve([slow], { drainMs: 5_000 });
    const answer = fetch(`${url}/slow`);
    await inHandler;
    const startedAt = Date.now();
    const stopped = server.stop();
    await expect(fetch(`${url}/slow`)).rejects.toThrow();
    expect(await (await answer).text()).toBe('done\n');
    await stopped;
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  test('tells event streams to end, and cuts off who does not', async () => {
    const told: string[] = [];
    const stream = (ends: boolean) => ({
      GET: ({
        response,
        stopping,
      }: {
        response: Parameters<typeof answerText>[0];
        stopping: AbortSignal;
      }) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hi\n\n');
        stopping.addEventListener('abort', () => {
          told.push(ends ? 'obeys' : 'ignores');
          if (ends) response.end();
        });
      },
    });
    const { url, server } = await serve(
      [
        { path: '/a', methods: stream(true) },
        { path: '/b', methods: stream(false) },
      ],
      { drainMs: 300 },
    );
    const [a, b] = await Promise.all([fetch(`${url}/a`), fetch(`${url}/b`)]);
    const stopped = server.stop();
    expect(await a.text()).toBe(': hi\n\n');
    await expect(b.text()).rejects.toThrow();
    await stopped;
    expect(told.toSorted()).toEqual(['ignores', 'obeys']);
  });

  test('is not waited for by connections that ask for nothing', async () => {
    const { url, server } = await serve(healthRoutes({}), { drainMs: 5_000 });
    await (await fetch(`${url}/healthz`)).text();
    const startedAt = Date.now();
    await server.stop();
    expect(Date.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('a server that starts', () => {
  test('says why it cannot listen, by the code of the operating system', async () => {
    const { port } = await serve([]);
    const metrics = { requestFinished: () => {} };
    const second = createHttpServer({ routes: [], log: { write: () => {} }, metrics });
    expect(await second.listen(port, '127.0.0.1')).toEqual({ kind: 'refused', code: 'EADDRINUSE' });
  });
});
