import type { JsonObject } from '../wire/json.ts';

/**
 * Everything a page needs to draw the local Teams, as plain JSON. Fetched whole; `version` grows by
 * one or more with every change. Absent things are `null`, never missing.
 */
export type TeamsSnapshot = {
  version: number;
  /** The fake's own clock, ISO 8601 in UTC. */
  now: string;
  app: { id: string; name: string; botId: string; extensionActions: ExtensionActionState[] };
  tenants: TenantState[];
};

/** An action of the message extension, as the app's manifest declares it. */
export type ExtensionActionState = { commandId: string; title: string; contexts: ('compose' | 'message')[] };

export type TenantState = {
  id: string;
  name: string;
  /** Everybody whose own tenant this is, and its guests. */
  users: TeamsUserState[];
  teams: TeamState[];
  /** Chats with the bot and group chats, in a stable order. */
  chats: ChatState[];
};

export type TeamsUserState = {
  /** As the bot knows the person: `29:…`. */
  id: string;
  /** The tenant whose people they are among. */
  tenantId: string;
  /** The tenant their account belongs to; another one for a guest. */
  ownTenantId: string;
  aadObjectId: string;
  name: string;
  email: string | null;
  /** For example `nb-NO`. */
  locale: string;
  isGuest: boolean;
  /** Whether the app is installed for them alone: without it there is no chat with the bot. */
  installed: boolean;
  /** They blocked the bot: it cannot write to them. */
  blocked: boolean;
  /** The conversation id of their chat with the bot, once it exists. */
  personalChat: string | null;
  /** The dialog in front of them; Teams shows one at a time. */
  dialog: DialogState | null;
  /** What Teams last told them in passing; a new one has another id. */
  notice: NoticeState | null;
};

export type TeamState = {
  /** The team's id in the bot's world, which is its first channel's: `19:…@thread.tacv2`. */
  id: string;
  groupId: string;
  name: string;
  installed: boolean;
  members: string[];
  channels: ChannelState[];
};

export type ChannelState = {
  id: string;
  name: string;
  kind: 'standard' | 'private' | 'shared';
  members: string[];
  /** Oldest first; replies are in here too, with `thread` naming their root. */
  messages: MessageState[];
  /** Until when the bot is shown as typing, ISO 8601 in UTC; null when it is not. */
  typingUntil: string | null;
};

export type ChatState = {
  id: string;
  kind: 'personal' | 'group';
  /** Of a group chat. */
  topic: string | null;
  /** User ids; the bot is not among them. */
  members: string[];
  /** Whether the bot takes part. */
  installed: boolean;
  messages: MessageState[];
  typingUntil: string | null;
};

export type MessageState = {
  id: string;
  /** Chat or channel id, without `;messageid=…`. */
  conversation: string;
  /** The root's id for a reply in a channel, else null. */
  thread: string | null;
  /** The id of the message that it answers by quoting it, in a chat; else null. */
  quotes: string | null;
  /** User id; the bot's own id for what the app sent. */
  from: string;
  isBot: boolean;
  /** When it was sent, ISO 8601 in UTC. */
  at: string;
  /** As it is shown: Markdown from the bot when `textFormat` says so, plain text from people. */
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  /** Names that are drawn as mentions; they stand in `text` as `<at>name</at>`. */
  mentions: { id: string; name: string }[];
  cards: CardState[];
  /** Attachments that are no Adaptive Cards. */
  otherAttachments: JsonObject[];
  /** Those among them that are about files. */
  fileCards: FileCardState[];
  isEdited: boolean;
  /** Deleted by its writer: words and cards are gone. Draw "This message has been deleted". */
  isDeleted: boolean;
  replyCount: number;
};

/** The question whether a file may be put in the person's OneDrive, or one that was. */
export type FileCardState =
  | { kind: 'offer'; name: string; description: string }
  | { kind: 'stored'; name: string; file: string };

/** An Adaptive Card under a message. Every action has an `id`: Teams' own where the bot gave none. */
export type CardState = {
  card: JsonObject;
  /** What people who pressed see instead of `card`, by user id (the card an `Action.Execute` was answered with). */
  seenBy: Record<string, JsonObject>;
  /** What Teams itself will not send, by user id and input id: the bot was not asked. */
  refusals: Record<string, Record<string, InputRefusal>>;
};

export type DialogState = {
  id: string;
  title: string;
  /** `small`, `medium`, `large` or pixels, as the bot asked; null where it did not. */
  height: string | number | null;
  width: string | number | null;
  card: JsonObject;
  /** Changes with every card the bot shows in it; the page can use it as a render key. */
  revision: number;
  /** What Teams itself will not send, by input id: the bot was not asked. */
  refusals: Record<string, InputRefusal>;
  /** The last submission came to nothing: draw Teams' own sentence in the dialog. */
  problem: DialogProblem | null;
  from:
    | { kind: 'card'; conversation: string; message: string }
    | { kind: 'extension'; commandId: string; conversation: string; message: string | null };
};

export type DialogProblem = 'unreachable' | 'went-wrong';

export type NoticeState = {
  id: string;
  /**
   * `message`: words from the bot; `unreachable`: "Unable to reach app. Please try again."; `went-wrong`:
   * "Something went wrong. Please try again." Only `message` has a text: the page says the others.
   */
  kind: 'message' | 'unreachable' | 'went-wrong';
  text: string;
  conversation: string;
  /** The message whose card was pressed, if any. */
  message: string | null;
};

/** Why Teams' own form keeps a person from submitting; `errorMessage` of the input is what it shows, if given. */
export type InputRefusal = {
  kind: 'required' | 'pattern' | 'too-long' | 'too-small' | 'too-big' | 'not-a-choice';
  /** The card's own words (`errorMessage`); empty where it has none. */
  message: string;
};
