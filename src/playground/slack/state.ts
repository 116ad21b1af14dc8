import type { JsonObject } from '../wire/json.ts';

/**
 * Everything a page needs to draw the local Slack, as plain JSON. Fetched whole; `version` grows by
 * one or more with every change. Absent things are `null`, never missing.
 */
export type SlackSnapshot = {
  version: number;
  /** The fake's own clock, ISO 8601 in UTC. */
  now: string;
  app: { id: string; name: string; commands: string[]; shortcuts: ShortcutState[] };
  workspaces: WorkspaceState[];
};

/** Shortcuts the app's manifest declares, as people find them in Slack's menus. */
export type ShortcutState = { type: 'global' | 'message'; callbackId: string; name: string };

export type WorkspaceState = {
  id: string;
  name: string;
  /** False after an uninstall: the bot is gone and its tokens are revoked. */
  installed: boolean;
  botUserId: string;
  users: UserState[];
  /** Channels this workspace owns, direct messages included, in a stable order. */
  channels: ChannelState[];
};

export type UserState = {
  id: string;
  teamId: string;
  /** The handle, for example `kari.nordmann`. */
  name: string;
  realName: string;
  displayName: string;
  email: string | null;
  /** For example `nb-NO`. */
  locale: string;
  isBot: boolean;
  isRestricted: boolean;
  /** The channel id of this person's direct message with the bot, once it exists. */
  directMessage: string | null;
  /** Open modals, the lowest first; the last one is the one on top. Slack allows three. */
  views: ViewState[];
  /** What the app has published to this person's App Home; `null` before the first publish. */
  home: ViewState | null;
  /** Messages only this person sees, in every channel, oldest first. */
  ephemerals: EphemeralState[];
};

export type ChannelState = {
  id: string;
  /** Without the leading `#`; for a direct message the other person's user id. */
  name: string;
  kind: 'public' | 'private' | 'im';
  isArchived: boolean;
  /** Other workspaces that share it through Slack Connect. */
  sharedWith: string[];
  members: string[];
  /** Oldest first; replies are in here too, with `threadTs` naming their root. */
  messages: MessageState[];
};

export type MessageState = {
  ts: string;
  channel: string;
  /** The root's `ts` for a reply (and for a root that has replies), else `null`. */
  threadTs: string | null;
  /** A user id; the bot's own user id for what the app posted. */
  user: string;
  isBot: boolean;
  /** Slack's `mrkdwn`; the fallback when there are blocks. */
  text: string;
  blocks: JsonObject[];
  files: FileState[];
  /** The `ts` of the last edit, else `null`. */
  edited: string | null;
  /** A deleted root whose replies are still there: draw "This message was deleted". */
  isTombstone: boolean;
  replyCount: number;
};

export type EphemeralState = {
  ts: string;
  channel: string;
  user: string;
  threadTs: string | null;
  text: string;
  blocks: JsonObject[];
};

export type FileState = { id: string; name: string; title: string; size: number };

export type ViewState = {
  id: string;
  type: 'modal' | 'home';
  callbackId: string;
  title: string;
  submit: string | null;
  close: string | null;
  blocks: JsonObject[];
  /** Changes with every update; the page can use it as a render key. */
  hash: string;
  /** What the bot said is wrong, by block id, after a submission (`response_action: errors`). */
  errors: Record<string, string>;
  /** What Slack itself will not send, by block id: the bot was not asked. */
  refusals: Record<string, InputRefusal>;
};

/** Why Slack's own form keeps a person from submitting; the page says it in their language. */
export type InputRefusal =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'not-an-email'
  | 'not-a-url'
  | 'not-a-number'
  | 'too-many';
