import type { JsonObject } from '../../wire/json.ts';
import type { DialogProblem, DialogState, InputRefusal, NoticeState } from '../state.ts';
import type { TeamsAppSeed } from '../tenants.ts';

/** Everything the local Teams remembers. Mutable, in memory, one per fake. */
export type World = {
  app: TeamsAppSeed;
  tenants: Map<string, { id: string; name: string }>;
  users: Map<string, User>;
  teams: Map<string, Team>;
  /** Chats and channels, by id. */
  conversations: Map<string, Conversation>;
  /** Files in people's own OneDrive, by id. */
  files: Map<string, OneDriveFile>;
};

export type OneDriveFile = {
  id: string;
  user: string;
  name: string;
  /** Null until the bot has sent it. */
  content: Buffer | null;
};

export type User = {
  id: string;
  tenantId: string;
  ownTenantId: string;
  aadObjectId: string;
  name: string;
  email: string | null;
  locale: string;
  isGuest: boolean;
  isInstalled: boolean;
  isBlocked: boolean;
  personalChat: string | null;
  dialog: Dialog | null;
  notice: NoticeState | null;
};

export type Team = {
  id: string;
  tenantId: string;
  groupId: string;
  name: string;
  isInstalled: boolean;
  members: Set<string>;
  channels: string[];
};

export type Conversation = {
  id: string;
  tenantId: string;
  kind: 'personal' | 'group' | 'channel';
  channelKind: 'standard' | 'private' | 'shared';
  teamId: string | null;
  /** A channel's name, a group chat's topic. */
  name: string;
  members: Set<string>;
  /** Of a group chat; a channel's is its team's, a personal chat's its person's. */
  isInstalled: boolean;
  messages: Message[];
  typingUntil: Date | null;
};

export type Message = {
  id: string;
  conversation: string;
  thread: string | null;
  /** The message of a chat that it answers by quoting it. */
  quotes: string | null;
  from: string;
  isBot: boolean;
  at: Date;
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  mentions: { id: string; name: string }[];
  cards: Card[];
  otherAttachments: JsonObject[];
  isEdited: boolean;
  isDeleted: boolean;
  /** What its writer can still take the deletion of back to. */
  deletedWords: { text: string; mentions: { id: string; name: string }[] } | null;
};

export type Card = {
  /** As the bot sent it, with ids for actions that had none. */
  card: JsonObject;
  seenBy: Map<string, JsonObject>;
  refusals: Map<string, Record<string, InputRefusal>>;
};

export type Dialog = {
  id: string;
  title: string;
  height: string | number | null;
  width: string | number | null;
  card: JsonObject;
  revision: number;
  refusals: Record<string, InputRefusal>;
  problem: DialogProblem | null;
  from: DialogState['from'];
};
