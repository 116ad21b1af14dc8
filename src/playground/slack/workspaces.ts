/** What a local Slack starts with: one app, and the workspaces it may be installed in. */
export type SlackSeed = { app: AppSeed; workspaces: WorkspaceSeed[] };

/** What the app's manifest says, as far as it decides what people can do and what the bot hears. */
export type AppSeed = {
  id: string;
  name: string;
  /** With their slash. */
  commands: string[];
  shortcuts: { type: 'global' | 'message'; callbackId: string; name: string }[];
  /** Subscribed bot events: `message.im`, `message.channels`, `app_mention`, `app_home_opened`, … */
  events: string[];
  clientId?: string;
  clientSecret?: string;
};

export type WorkspaceSeed = {
  id: string;
  name: string;
  /** The part before `.slack.com`. */
  domain: string;
  users: UserSeed[];
  channels: ChannelSeed[];
  /** `null` where the app is not installed (the other side of a Slack Connect channel). */
  installation: InstallationSeed | null;
};

export type InstallationSeed = { botToken: string; botUserId: string; botId: string; scopes: string[] };

export type UserSeed = {
  id: string;
  /** The handle, for example `kari.nordmann`. */
  name: string;
  realName: string;
  displayName?: string;
  email?: string;
  /** `nb-NO` unless said. */
  locale?: string;
  /** A guest. */
  isRestricted?: boolean;
};

export type ChannelSeed = {
  id: string;
  /** Without `#`; for `im` the person's user id (the other member is the bot). */
  name: string;
  kind?: 'public' | 'private' | 'im';
  members: string[];
  isArchived?: boolean;
  /** Other workspaces in it through Slack Connect. */
  sharedWith?: string[];
};
