/** The chat platforms that Lytt speaks. */
export const platformNames = ['slack', 'teams'] as const;
export type PlatformName = (typeof platformNames)[number];

/**
 * A user as their platform names them. This is identity: it is never logged, and only ever stored encrypted.
 * `workspaceId` is the Slack team or the Teams tenant in which the bot was addressed.
 */
export interface PlatformUser {
  readonly platform: PlatformName;
  readonly workspaceId: string;
  readonly userId: string;
}

/** Where a message stands: Slack channel and ts, or Teams conversation and activity id. */
export interface MessageAddress {
  readonly channel: string;
  readonly message: string;
}

/** Two users are the same person only when platform, workspace and id agree. */
export const sameUser = (a: PlatformUser, b: PlatformUser): boolean =>
  a.platform === b.platform && a.workspaceId === b.workspaceId && a.userId === b.userId;
