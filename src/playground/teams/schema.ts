import { z } from 'zod';

const id = z.string().min(1).max(256);

/**
 * What stands in a card's inputs, by input id, as Teams sends it: text, also for dates, numbers and toggles
 * (`true`/`false` or the toggle's own values); several choices with commas between. Only what the person has
 * touched is needed: the rest is as the card has it.
 */
export const teamsInputValues = z.record(z.string(), z.string());
export type TeamsInputValues = z.infer<typeof teamsInputValues>;

/** Which action was pressed: its `id` in the snapshot; for tests also its `verb` or its title, the first that fits. */
const action = z.string().min(1).max(512);

/** Everything a person can do in the local Teams, one to one with the driver. */
export const teamsAction = z.discriminatedUnion('kind', [
  /** In the person's own chat with the bot; `quotes`: the message it answers. */
  z.object({
    kind: z.literal('personal-message'),
    user: id,
    text: z.string().min(1),
    quotes: id.optional(),
  }),
  /**
   * In a channel or a chat; `thread` is the root it answers in a channel, `quotes` the message in a chat. `@` and the app's or a member's
   * name is a mention: without one of the app, the bot hears nothing of channels and group chats.
   */
  z.object({
    kind: z.literal('message'),
    user: id,
    conversation: id,
    text: z.string().min(1),
    thread: id.optional(),
    quotes: id.optional(),
  }),
  z.object({
    kind: z.literal('edit-message'),
    user: id,
    conversation: id,
    message: id,
    text: z.string().min(1),
  }),
  z.object({ kind: z.literal('delete-message'), user: id, conversation: id, message: id }),
  z.object({ kind: z.literal('undelete-message'), user: id, conversation: id, message: id }),
  /** An action in a card under a message. */
  z.object({
    kind: z.literal('press'),
    user: id,
    conversation: id,
    message: id,
    action,
    values: teamsInputValues.optional(),
  }),
  /** Yes or no to a file that the bot wants to store in the person's OneDrive. */
  z.object({
    kind: z.literal('answer-file-offer'),
    user: id,
    conversation: id,
    message: id,
    accept: z.boolean(),
  }),
  /** An `Action.Submit` in the open dialog. */
  z.object({ kind: z.literal('submit-dialog'), user: id, action, values: teamsInputValues.optional() }),
  z.object({ kind: z.literal('close-dialog'), user: id }),
  /** An action of the message extension; `message`: from that message's menu, else from the compose box. */
  z.object({
    kind: z.literal('extension'),
    user: id,
    commandId: z.string().min(1).max(64),
    conversation: id,
    message: id.optional(),
  }),
  /** The app for one person alone; and the same the other way. */
  z.object({ kind: z.literal('install'), user: id }),
  z.object({ kind: z.literal('uninstall'), user: id }),
  /** The person blocks the bot in their chat, or lets it write again. */
  z.object({ kind: z.literal('block'), user: id, blocked: z.boolean() }),
  /** The app in a team, by one of its members. */
  z.object({ kind: z.literal('install-in-team'), user: id, team: id }),
  z.object({ kind: z.literal('uninstall-from-team'), user: id, team: id }),
]);
export type TeamsAction = z.infer<typeof teamsAction>;

export const teamsActionProblems = [
  'invalid-action',
  'not-possible',
  'bot-timeout',
  'bot-unreachable',
  'bot-refused',
  'input-refused',
] as const;
export type TeamsActionProblem = (typeof teamsActionProblems)[number];

/**
 * The answer to an action. `problem` is for the page to put in the reader's language; `message` is a
 * plain English sentence for logs and for a reader with the developer tools open.
 */
export type TeamsActionAnswer = { ok: true } | { ok: false; problem: TeamsActionProblem; message: string };
