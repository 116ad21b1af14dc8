import { expect, test } from 'vitest';
import { mayUseBot } from '../../../src/features/feedback-intake/may-use-bot.ts';
import type { PlatformName } from '../../../src/shared/platform-user.ts';

const may = (platform: PlatformName, workspaceId: string, outsider = false) =>
  mayUseBot(
    { customersFrom: { slack: 'any', teams: ['tenant-1'] } },
    { platform, workspaceId, userId: 'U1' },
    outsider,
  );

test('any workspace, or those on the list, each platform for itself', () => {
  expect(may('slack', 'T1')).toBe(true);
  expect(may('teams', 'tenant-1')).toBe(true);
  expect(may('teams', 'tenant-2')).toBe(false);
});

test('an outsider may not, not even where anybody may', () => {
  expect(may('slack', 'T1', true)).toBe(false);
  expect(may('teams', 'tenant-1', true)).toBe(false);
});
