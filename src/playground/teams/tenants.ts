/** What a local Teams starts with: one app, and the tenants it may be used in. */
export type TeamsSeed = { app: TeamsAppSeed; tenants: TenantSeed[] };

/** What the app's manifest says, as far as it decides what people can do. */
export type TeamsAppSeed = {
  /** Also the bot's: `28:<id>` is its account. */
  id: string;
  name: string;
  extensionActions: { commandId: string; title: string; contexts: ('compose' | 'message')[] }[];
};

export type TenantSeed = {
  id: string;
  name: string;
  users: TeamsUserSeed[];
  teams: TeamSeed[];
  /** Group chats; a person's chat with the bot exists once the app is installed for them. */
  groupChats: GroupChatSeed[];
};

export type TeamsUserSeed = {
  /** `29:…` */
  id: string;
  aadObjectId: string;
  name: string;
  email?: string;
  /** `nb-NO` unless said. */
  locale?: string;
  /** A guest, and the tenant the account belongs to. */
  guestFrom?: string;
  /** The app is installed for them from the beginning; nobody is told. */
  installed?: boolean;
};

export type TeamSeed = {
  /** `19:…@thread.tacv2`, the id of its first channel. */
  id: string;
  groupId: string;
  name: string;
  /** User ids, guests included. */
  members: string[];
  channels: TeamChannelSeed[];
  installed?: boolean;
};

export type TeamChannelSeed = {
  id: string;
  name: string;
  kind?: 'standard' | 'private' | 'shared';
  /** Of a private or shared channel, people of other tenants included; a standard one has the team's. */
  members?: string[];
};

export type GroupChatSeed = { id: string; topic: string; members: string[]; installed?: boolean };
