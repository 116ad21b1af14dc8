import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPageApi } from '../../../src/playground/slack/page-api.ts';
import { asObject, type JsonObject } from '../../../src/playground/wire/json.ts';
import { listenOnLoopback } from '../../../src/playground/wire/listen.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
let page: { rootUrl: string; close(): Promise<void> };

beforeEach(async () => {
  harness = await startHarness();
  page = await listenOnLoopback(createPageApi(harness.slack));
});
afterEach(async () => {
  await page.close();
  await harness.close();
});

async function act(action: JsonObject): Promise<{ status: number; body: JsonObject }> {
  const response = await fetch(`${page.rootUrl}/playground/slack/act`, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  return { status: response.status, body: asObject(await response.json()) };
}

test('the state is plain JSON with everybody in it', async () => {
  const response = await fetch(`${page.rootUrl}/playground/slack/state`);
  const snapshot = asObject(await response.json());
  expect(snapshot).toEqual(JSON.parse(JSON.stringify(harness.slack.snapshot())));
  expect(snapshot.workspaces).toMatchObject([
    {
      id: 'T0CUSTOMER',
      installed: true,
      users: expect.arrayContaining([expect.objectContaining({ id: 'U0KARI', directMessage: 'D0KARI' })]),
    },
    { id: 'T0SUPPORT' },
    { id: 'T0PARTNER', installed: false },
  ]);
});

test('what a person does on the page is done, and what went wrong has a code', async () => {
  expect(await act({ kind: 'direct-message', user: 'U0KARI', text: 'Hei' })).toEqual({
    status: 200,
    body: { ok: true },
  });
  expect(harness.slack.directMessagesOf('U0KARI')).toMatchObject([{ text: 'Hei' }]);
  harness.bot.answer.status = 500;
  expect((await act({ kind: 'open-home', user: 'U0KARI' })).body).toMatchObject({
    ok: false,
    problem: 'bot-refused',
  });
  const press = { kind: 'press', user: 'U0KARI', channel: 'D0KARI', ts: '1.000000', actionId: 'a' };
  expect((await act(press)).body).toMatchObject({ ok: false, problem: 'not-possible' });
  expect((await act({ kind: 'direct-message', user: 'U0NOBODY', text: 'Hei' })).body).toMatchObject({
    problem: 'invalid-action',
  });
  expect(await act({ kind: 'reboot' })).toMatchObject({ status: 400, body: { problem: 'invalid-action' } });
});

test('the stream tells at once and after each change', async () => {
  const controller = new AbortController();
  const response = await fetch(`${page.rootUrl}/x/stream`, { signal: controller.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  await act({ kind: 'direct-message', user: 'U0KARI', text: 'Hei' });
  const second = await reader?.read();
  const versions = [first, second].map((chunk) =>
    Number(/^event: changed\ndata: \{"version":(\d+)\}/.exec(chunk?.value ?? '')?.[1]),
  );
  expect(versions[1]).toBeGreaterThan(versions[0] ?? Number.NaN);
  controller.abort();
});

test('another site’s page and another name for this machine are turned away', async () => {
  const status = async (headers: Record<string, string>) =>
    await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${page.rootUrl}/state`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
  expect(await status({})).toBe(200);
  expect(await status({ origin: 'https://evil.example.com' })).toBe(403);
  expect(await status({ host: 'evil.example.com' })).toBe(403);
  expect(await status({ origin: page.rootUrl })).toBe(200);
});

test('nothing else is served', async () => {
  expect((await fetch(`${page.rootUrl}/act`)).status).toBe(404);
  expect((await fetch(`${page.rootUrl}/file/F0NONE`)).status).toBe(404);
});
