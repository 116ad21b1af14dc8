import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Harness, startHarness, supportToken } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness({ pacing: { perSecond: 1, burst: 3 } });
});
afterEach(async () => await harness.close());

const post = async (channel = 'C0GENERELT', token?: string) =>
  await harness.api('chat.postMessage', { channel, text: 'Hei' }, token);

describe('pacing', () => {
  test('a short burst goes through, then one a second and channel, with Retry-After', async () => {
    for (let index = 0; index < 3; index += 1) expect((await post()).status).toBe(200);
    const refused = await post();
    expect(refused).toMatchObject({ status: 429, body: { ok: false, error: 'ratelimited' } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await post('U0OLA')).status).toBe(200);
    expect((await post('C0BILLING', supportToken)).status).toBe(200);
    harness.pass(1_000);
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(429);
    expect(harness.slack.messagesIn('C0GENERELT')).toHaveLength(4);
  });

  test('a minute of silence earns one burst, not sixty messages', async () => {
    for (let index = 0; index < 3; index += 1) await post();
    harness.pass(60_000);
    const statuses = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await post()).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  test('it can be switched off, and the tiers of other methods on', async () => {
    harness.slack.setPacing('off');
    for (let index = 0; index < 10; index += 1) expect((await post()).status).toBe(200);
    const tiered = await startHarness({ withTierLimits: true });
    const statuses = [];
    for (let index = 0; index < 51; index += 1) {
      statuses.push((await tiered.api('conversations.info', { channel: 'C0GENERELT' })).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await tiered.close();
  });
});

describe('planned failures', () => {
  test('an error, a status, and then as before', async () => {
    const { slack } = harness;
    slack.failNext('chat.postMessage', { error: 'internal_error' });
    slack.failNext('chat.postMessage', { status: 429, retryAfter: 7 });
    expect((await post()).body.error).toBe('internal_error');
    const limited = await post();
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await post()).body.ok).toBe(true);
    expect(slack.messagesIn('C0GENERELT')).toHaveLength(1);
  });

  test('a connection dropped before or after the post: the bot cannot tell, Slack can', async () => {
    const { slack } = harness;
    slack.failNext('chat.postMessage', { dropConnection: true });
    await expect(post()).rejects.toThrow();
    expect(slack.messagesIn('C0GENERELT')).toHaveLength(0);
    slack.failNext('chat.postMessage', { dropConnection: true, afterEffect: true });
    await expect(post()).rejects.toThrow();
    expect(slack.messagesIn('C0GENERELT')).toHaveLength(1);
    expect(slack.calls('chat.postMessage').map(({ answer }) => answer)).toEqual([null, null]);
  });

  test('a delay, several times, for any method', async () => {
    const { slack } = harness;
    slack.failNext('*', { delayMs: 40 }, 2);
    const started = performance.now();
    await post();
    await harness.api('auth.test');
    expect(performance.now() - started).toBeGreaterThan(75);
    slack.failNext('chat.update', { error: 'fatal_error' });
    expect((await post()).body.ok).toBe(true);
  });
});

test('calls are written down with whose token it was; reset forgets everything', async () => {
  const { slack } = harness;
  await post();
  await slack.settled();
  expect(slack.calls()).toMatchObject([
    { method: 'chat.postMessage', teamId: 'T0CUSTOMER', args: { text: 'Hei' }, answer: { ok: true } },
  ]);
  expect(JSON.stringify(slack.calls())).not.toContain('xoxb');
  await slack.openHome({ user: 'U0KARI' });
  const before = slack.snapshot().version;
  slack.reset();
  expect([slack.calls(), slack.deliveries(), slack.violations(), slack.messagesIn('C0GENERELT')]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  expect(slack.snapshot().version).toBeGreaterThan(before);
});
