import { z } from 'zod';
import { Unrecorded } from '../../features/privacy-notice/unrecorded.ts';
import { plainText } from './reading/plain-text.ts';

/*
 * Slack's events and commands, only the fields that are read: what is not named here cannot get any further.
 * Words are wrapped as they are read.
 */

const id = z.string().min(1);
const maybeId = id.nullish();
const words = z.string().transform((text) => new Unrecorded(plainText(text)));

/** What every event says of where it happened. */
export const EventPlace = z.object({
  team_id: maybeId,
  enterprise_id: maybeId,
  is_ext_shared_channel: z.boolean().optional(),
});

const writer = { user: id, user_team: maybeId, team: maybeId, bot_id: maybeId };
const edited = z.object({ ts: z.string() }).optional();

/** A message as it stands inside another event. */
const Inner = z.object({ ...writer, user: maybeId, ts: id, subtype: z.string().optional(), edited });

const Written = z.object({
  ...writer,
  subtype: z.enum(['file_share', 'me_message', 'thread_broadcast']).optional(),
  channel: id,
  channel_type: z.literal('im'),
  text: words.default(() => new Unrecorded('')),
  ts: id,
  thread_ts: id.optional(),
});

const Changed = z.object({
  subtype: z.literal('message_changed'),
  channel: id,
  channel_type: z.literal('im'),
  message: Inner,
  previous_message: Inner.optional(),
});

const Deleted = z.object({
  subtype: z.literal('message_deleted'),
  channel: id,
  channel_type: z.literal('im'),
  deleted_ts: id,
  previous_message: Inner.optional(),
});

/** A message in somebody's own chat with the bot: new, changed or deleted. Other subtypes are not read. */
export const MessageEvent = EventPlace.extend({
  event_id: id,
  event: z.union([Changed, Deleted, Written]),
});
export type MessageEvent = z.output<typeof MessageEvent>;

export const HomeOpenedEvent = EventPlace.extend({
  event: z.object({ user: id, tab: z.string() }),
});

export const MentionEvent = EventPlace.extend({
  event: z.object({ ...writer, user: maybeId, channel: id, thread_ts: id.optional() }),
});

/** `app_uninstalled`, or `tokens_revoked` with the bot's own token among them. */
export const InstallationEvent = EventPlace.extend({
  /** Seconds since 1970. */
  event_time: z.number(),
  authorizations: z.array(z.object({ is_enterprise_install: z.boolean().optional() })).optional(),
  is_enterprise_install: z.boolean().optional(),
  event: z.object({
    type: z.enum(['app_uninstalled', 'tokens_revoked']),
    tokens: z.object({ bot: z.array(z.string()).optional() }).optional(),
  }),
});

export const Command = z.object({
  command: id,
  text: words.default(() => new Unrecorded('')),
  team_id: maybeId,
  enterprise_id: maybeId,
  user_id: id,
  channel_id: id,
  response_url: z.url(),
  trigger_id: id,
});
export type Command = z.output<typeof Command>;

/** `/lytt` is an agent's: what follows it is a reference, not an author's words. */
export const ChannelCommand = Command.extend({ text: z.string().default('') });
