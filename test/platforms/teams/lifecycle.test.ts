import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { type Harness, kari, registered, startHarness } from './support/harness.ts';

let h: Harness | null = null;
afterEach(async () => {
  await h?.close();
  h = null;
});

test('ready once a token is bought; while none is to be had, it says so and goes on trying', async () => {
  const monotonic = { now: () => performance.now(), sleep: () => Promise.resolve() };
  h = await startHarness({ tokenFails: { status: 503 }, monotonic });
  expect(h.log.written).toContainEqual(
    expect.objectContaining({ event: 'sdk', platform: 'teams', code: 'token-http-503' }),
  );
  const { platform, teams } = h;
  await vi.waitFor(() => expect(platform.health()).toEqual({ ready: true, code: 'ok' }), 10_000);
  expect(teams.calls('token')).toHaveLength(2);
});

test('a secret that Microsoft does not take is said at once', async () => {
  h = await startHarness({ settings: { ...registered, appPassword: 'wrong' } });
  expect(h.platform.health()).toEqual({ ready: false, code: 'token-invalid_client' });
});

test('TEAMS_LOCAL: unsigned activities of this machine are taken, and nothing is shown or sent elsewhere', async () => {
  h = await startHarness({ settings: { kind: 'local' }, teams: { signing: false } });
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  expect(sent.ok).toBe(true);
  await h.teams.until(() => h?.teams.personalMessagesOf(kari)[1]);
  expect(h.teams.calls('token')).toEqual([]);
  const activity = asObject(parseJson(sent.deliveries[0]?.body ?? ''));
  for (const serviceUrl of [
    'https://evil.example.com/',
    'http://10.0.0.1/',
    'http://127.0.0.1.evil.example/',
  ]) {
    const body = JSON.stringify({ ...activity, serviceUrl });
    expect((await h.teams.resend(sent.deliveries[0]?.id ?? 0, { body })).ack?.status).toBe(403);
  }
  expect(h.dispatch.authorEvents).toHaveLength(1);
});

test('a stop waits for what is being answered', async () => {
  h = await startHarness();
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  h.teams.failNext('sendToConversation', { delayMs: 200 });
  await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  expect(h.teams.personalMessagesOf(kari)).toHaveLength(1);
  await h.platform.stop();
  expect(h.teams.personalMessagesOf(kari)).toHaveLength(2);
});

const run = promisify(execFile);

test('the SDK is not loaded before the platform starts or receives something', async () => {
  const platform = new URL('../../../src/platforms/teams/create-platform.ts', import.meta.url).href;
  const script = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(platform)});
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    process.stdout.write(String(loaded.some((path) => /teams-ai|botbuilder|botframework/.test(path))));
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toBe('false');
});
