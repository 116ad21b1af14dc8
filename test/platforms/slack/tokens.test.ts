import { afterEach, expect, test } from 'vitest';
import type { InstallationStore } from '../../../src/features/workspace/installation-store.ts';
import type { RefreshResult } from '../../../src/platforms/slack/sending/refresh-token.ts';
import { createTokens } from '../../../src/platforms/slack/sending/tokens.ts';
import { createMemoryInstallations } from './support/memory-installations.ts';

const now = new Date('2026-03-02T08:00:00Z');
const inMinutes = (minutes: number) => now.getTime() / 1000 + minutes * 60;

const secretWith = (bot: object) =>
  JSON.stringify({
    team: { id: 'T1' },
    bot: { token: 'old', scopes: [], id: 'B1', userId: 'U1', ...bot },
    isEnterpriseInstall: false,
  });

let refreshed: string[] = [];
afterEach(() => {
  refreshed = [];
});

const renewed: RefreshResult = {
  kind: 'renewed',
  bot: { token: 'new', refreshToken: 'refresh-2', expiresAt: inMinutes(720) },
};

const start = (secret: string, refresh: () => RefreshResult | Promise<RefreshResult> = () => renewed) => {
  const installations = createMemoryInstallations([
    { platform: 'slack', workspaceId: 'T1', secret, installedAt: now },
  ]);
  const tokens = createTokens({
    installations,
    clock: { now: () => now },
    refresh: async (token) => {
      refreshed.push(token);
      return refresh();
    },
  });
  return { tokens, installations };
};

const storedToken = async (installations: InstallationStore) =>
  JSON.parse((await installations.find('slack', 'T1'))?.secret ?? '{}');

const rotating = (minutesLeft: number) =>
  secretWith({ refreshToken: 'refresh-1', expiresAt: inMinutes(minutesLeft) });

test('a token that does not rotate is used as it is', async () => {
  const { tokens } = start(secretWith({}));
  expect(await tokens.of('T1')).toEqual({ kind: 'token', token: 'old', botUserId: 'U1', botId: 'B1' });
  expect(await tokens.of('T2')).toEqual({ kind: 'none' });
  expect(refreshed).toEqual([]);
});

test('a rotating token is renewed shortly before it runs out, and what came of it is kept', async () => {
  const fresh = start(rotating(31));
  expect(await fresh.tokens.of('T1')).toMatchObject({ token: 'old' });
  expect(refreshed).toEqual([]);
  const { tokens, installations } = start(rotating(29));
  expect(await tokens.of('T1')).toMatchObject({ token: 'new' });
  expect(refreshed).toEqual(['refresh-1']);
  expect(await storedToken(installations)).toMatchObject({
    bot: { token: 'new', refreshToken: 'refresh-2', expiresAt: inMinutes(720), userId: 'U1' },
  });
});

test('many sends at once renew once: a refresh token works only once', async () => {
  const { tokens } = start(rotating(5));
  const all = await Promise.all(Array.from({ length: 10 }, () => tokens.of('T1')));
  expect(new Set(all.map((token) => token.kind === 'token' && token.token))).toEqual(new Set(['new']));
  expect(refreshed).toHaveLength(1);
});

test('when another process was first, its token is used', async () => {
  const other = secretWith({ token: 'theirs', refreshToken: 'refresh-9', expiresAt: inMinutes(700) });
  const { tokens, installations } = start(rotating(5), async () => {
    await installations.replaceSecret('slack', 'T1', rotating(5), other);
    return { kind: 'failed', code: 'invalid_refresh_token', mayRetry: false };
  });
  expect(await tokens.of('T1')).toMatchObject({ token: 'theirs' });
});

test('two that both renewed keep one winner', async () => {
  const other = secretWith({ token: 'theirs', refreshToken: 'refresh-9', expiresAt: inMinutes(700) });
  const { tokens, installations } = start(rotating(5), async () => {
    await installations.replaceSecret('slack', 'T1', rotating(5), other);
    return renewed;
  });
  expect(await tokens.of('T1')).toMatchObject({ token: 'theirs' });
  expect(await storedToken(installations)).toMatchObject({ bot: { token: 'theirs' } });
});

test('while Slack does not renew, the old token does until it runs out', async () => {
  const away: RefreshResult = { kind: 'failed', code: 'http-503', mayRetry: true };
  expect(await start(rotating(5), () => away).tokens.of('T1')).toMatchObject({ token: 'old' });
  expect(await start(rotating(-1), () => away).tokens.of('T1')).toEqual({ kind: 'retry', code: 'http-503' });
  const refused: RefreshResult = { kind: 'failed', code: 'invalid_refresh_token', mayRetry: false };
  expect(await start(rotating(-1), () => refused).tokens.of('T1')).toEqual({ kind: 'none' });
});

test('a token that Slack calls expired is renewed, whatever the date says, but not one that is newer', async () => {
  const { tokens } = start(rotating(300));
  expect(await tokens.insteadOf('T1', 'old')).toMatchObject({ token: 'new' });
  expect(await tokens.insteadOf('T1', 'old')).toMatchObject({ token: 'new' });
  expect(refreshed).toHaveLength(1);
  const fixed = start(secretWith({}));
  expect(await fixed.tokens.insteadOf('T1', 'old')).toEqual({ kind: 'retry', code: 'token_expired' });
});
