import { z } from 'zod';

const id = z.string().min(1).max(64);
const ts = z.string().regex(/^\d+\.\d{6}$/);

/**
 * What a person typed or picked in one element: text, an option's value (or a user or channel id, a
 * date, a time), a list of them where several may be picked, `null` for nothing.
 */
export const inputValue = z.union([z.string(), z.array(z.string()), z.null()]);
export type InputValue = z.infer<typeof inputValue>;

/** The form's content by block id, then action id: only what the person has touched is needed. */
export const inputValues = z.record(z.string(), z.record(z.string(), inputValue));
export type InputValues = z.infer<typeof inputValues>;

/** Which element was pressed or changed; `value` for selects, pickers and overflow menus. */
const element = {
  actionId: z.string().min(1).max(255),
  blockId: z.string().min(1).max(255).optional(),
  value: inputValue.optional(),
};

/** Everything a person can do in the local Slack, one to one with the driver. */
export const playgroundAction = z.discriminatedUnion('kind', [
  /** A message in a channel or a direct message; `<@bot user id>` in the text is a mention. */
  z.object({
    kind: z.literal('message'),
    user: id,
    channel: id,
    text: z.string().min(1),
    threadTs: ts.optional(),
  }),
  /** A direct message to the bot; the conversation is opened when it does not exist yet. */
  z.object({ kind: z.literal('direct-message'), user: id, text: z.string().min(1), threadTs: ts.optional() }),
  z.object({ kind: z.literal('edit-message'), user: id, channel: id, ts, text: z.string().min(1) }),
  z.object({ kind: z.literal('delete-message'), user: id, channel: id, ts }),
  /** `command` with its slash; `text` is what follows it. */
  z.object({
    kind: z.literal('command'),
    user: id,
    channel: id,
    command: z.string().regex(/^\/\S+$/),
    text: z.string(),
  }),
  /** A button pressed, or an option picked, in a message (an ephemeral one included). */
  z.object({
    kind: z.literal('press'),
    user: id,
    channel: id,
    ts,
    ...element,
    values: inputValues.optional(),
  }),
  /** A button pressed, or an option picked, in the topmost modal. */
  z.object({
    kind: z.literal('press-in-view'),
    user: id,
    viewId: id,
    ...element,
    values: inputValues.optional(),
  }),
  z.object({ kind: z.literal('submit-view'), user: id, viewId: id, values: inputValues }),
  /** `all` closes the whole stack, as the cross in the corner does. */
  z.object({ kind: z.literal('close-view'), user: id, viewId: id, all: z.boolean().optional() }),
  z.object({ kind: z.literal('open-home'), user: id, tab: z.enum(['home', 'messages']).optional() }),
  z.object({ kind: z.literal('press-home'), user: id, ...element, values: inputValues.optional() }),
  z.object({ kind: z.literal('global-shortcut'), user: id, callbackId: z.string().min(1).max(255) }),
  z.object({
    kind: z.literal('message-shortcut'),
    user: id,
    channel: id,
    ts,
    callbackId: z.string().min(1).max(255),
  }),
  /** The app is removed from a workspace; Slack does not promise which event comes first. */
  z.object({
    kind: z.literal('uninstall'),
    workspace: id,
    first: z.enum(['app_uninstalled', 'tokens_revoked']).optional(),
  }),
]);
export type PlaygroundAction = z.infer<typeof playgroundAction>;

export const actionProblems = [
  'invalid-action',
  'not-possible',
  'bot-timeout',
  'bot-unreachable',
  'bot-refused',
  'view-errors',
] as const;
export type ActionProblem = (typeof actionProblems)[number];

/**
 * The answer to an action. `problem` is for the page to put in the reader's language; `message` is a
 * plain English sentence for logs and for a reader with the developer tools open.
 */
export type ActionAnswer = { ok: true } | { ok: false; problem: ActionProblem; message: string };
