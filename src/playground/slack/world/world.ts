import type { JsonObject } from '../../wire/json.ts';
import type { InputRefusal } from '../state.ts';
import type { AppSeed } from '../workspaces.ts';

/** Everything the local Slack remembers. Mutable, in memory, one per fake. */
export type World = {
  app: AppSeed;
  teams: Map<string, Team>;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  views: Map<string, View>;
  files: Map<string, SlackFile>;
};

export type Team = { id: string; name: string; domain: string; installation: Installation | null };

export type Installation = {
  /** `revoked`: the token alone; `uninstalled`: the app is gone from the workspace. */
  status: 'active' | 'revoked' | 'uninstalled';
  botToken: string;
  botUserId: string;
  botId: string;
  scopes: Set<string>;
};

export type User = {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  displayName: string;
  email: string | null;
  locale: string;
  isBot: boolean;
  isRestricted: boolean;
  /** Ids of open modals, the topmost last. */
  stack: string[];
  homeViewId: string | null;
  ephemerals: Ephemeral[];
};

export type Channel = {
  id: string;
  teamId: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  isArchived: boolean;
  sharedWith: string[];
  members: Set<string>;
  messages: Message[];
};

export type Message = {
  ts: string;
  channel: string;
  user: string;
  /** The workspace the writer belongs to. */
  teamId: string;
  /** Set on what an app posted. */
  botId: string | null;
  text: string;
  blocks: JsonObject[];
  threadTs: string | null;
  edited: { user: string; ts: string } | null;
  clientMsgId: string | null;
  files: string[];
  isTombstone: boolean;
};

export type Ephemeral = {
  ts: string;
  channel: string;
  user: string;
  threadTs: string | null;
  text: string;
  blocks: JsonObject[];
};

export type View = {
  id: string;
  type: 'modal' | 'home';
  teamId: string;
  userId: string;
  /** As the app sent it, block and action ids filled in. */
  payload: JsonObject;
  hash: string;
  rootViewId: string;
  previousViewId: string | null;
  errors: Record<string, string>;
  refusals: Record<string, InputRefusal>;
};

export type SlackFile = {
  id: string;
  teamId: string;
  user: string;
  name: string;
  title: string;
  content: Buffer | null;
  isShared: boolean;
  isDeleted: boolean;
};
