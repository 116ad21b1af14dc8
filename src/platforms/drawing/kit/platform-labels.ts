import type { PlatformName } from '../../../shared/platform-user.ts';

const labels = { slack: 'Slack', teams: 'Microsoft Teams' } as const satisfies Record<PlatformName, string>;

/** A platform by the name its makers gave it, in every language. */
export const platformLabel = (platform: PlatformName): string => labels[platform];
