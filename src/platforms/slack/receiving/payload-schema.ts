import { z } from 'zod';

const id = z.string().min(1);

/** What is for the receiver itself: the question when an operator enters the URL, and word of too many events. */
export const SlackNotice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string().max(256) }),
  z.object({ type: z.literal('app_rate_limited') }),
]);
export type SlackNotice = z.output<typeof SlackNotice>;

/*
 * As much of a payload as Bolt touches before any listener of ours reads it: without these it would fail in
 * the middle of its own code. All else is passed on unread.
 */
const event = z.looseObject({ type: z.literal('event_callback'), event: z.looseObject({ type: id }) });
const command = z.looseObject({ command: id, user_id: id });
const interaction = z.looseObject({
  type: z.enum(['block_actions', 'shortcut', 'message_action', 'view_submission', 'view_closed']),
  user: z.looseObject({ id }),
  actions: z
    .array(z.looseObject({ action_id: id }))
    .min(1)
    .optional(),
  view: z.looseObject({ id }).optional(),
});

/** Everything that Slack sends to us, and nothing else. */
export const Payload = z.union([event, command, interaction, SlackNotice]);
export type Payload = z.output<typeof Payload>;
