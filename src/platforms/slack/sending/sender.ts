import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { MessageAddress } from '../../../shared/platform-user.ts';
import type { SendOutcome } from '../../../shared/send-outcome.ts';
import type { CallResult } from '../../call-result.ts';
import type { Monotonic } from '../../monotonic.ts';
import { createPace, type PaceSettings } from '../../pace.ts';
import { createPaces } from '../../paces.ts';
import type { SlackMessage } from '../messages/message.ts';
import type { SlackClient } from './slack-client.ts';

export type DeleteOutcome = CallResult<unknown>;

/** The one place that calls `chat.*`. Nothing here throws for what Slack answers. */
export interface Sender {
  /** A message of our own accord, paced: to a channel, a thread, or (by user id) somebody's direct message. */
  post(to: PostTarget, message: SlackMessage, sendKey: string): Promise<SendOutcome>;
  /** An answer to what a person just did, at once. Nothing about the person stays in memory for it. */
  answer(to: PostTarget, message: SlackMessage): Promise<SendOutcome>;
  update(workspaceId: string, address: MessageAddress, message: SlackMessage): Promise<SendOutcome>;
  /** Shown to one person in a channel, and gone when they reload. */
  postEphemeral(to: PostTarget, userId: string, message: SlackMessage): Promise<SendOutcome>;
  remove(workspaceId: string, address: MessageAddress): Promise<DeleteOutcome>;
}

export interface PostTarget {
  readonly workspaceId: string;
  readonly channel: string;
  readonly threadTs?: string | null;
}

const Posted = z.object({ channel: z.string(), ts: z.string() });
const PostedEphemeral = z.object({ message_ts: z.string() });
const Done = z.object({});

/** Slack takes one message a second in a channel, and short bursts above that. */
const perChannel: PaceSettings = { everyMs: 1000, burst: 3, longestWaitMs: 3000 };

/** Links that customers write are not fetched by Slack on our account. */
const noPreviews = { unfurl_links: false, unfurl_media: false };

/**
 * Slack's reference names `client_msg_id` only in two errors of `chat.postMessage`
 * (`duplicate_message_not_found`, `duplicate_channel_not_found`): a repeat with an id it has seen is answered
 * with the first message. It is no documented argument, so it is only the second guard against a double post
 * after a lost answer; the first is that what was posted is written down before anything else happens.
 */
const clientMessageId = (sendKey: string): string => {
  const hex = createHash('sha256').update(sendKey).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** The first message is no longer there to be found: it is posted anew. */
const isForgotten = (code: string): boolean => code.startsWith('duplicate_');

const outcome = <T>(result: CallResult<T>, addressOf: (answer: T) => MessageAddress): SendOutcome => {
  if (result.kind === 'ok') return { kind: 'sent', address: addressOf(result.answer) };
  return result.kind === 'already' ? { kind: 'gone', code: result.code } : result;
};

const posted = ({ channel, ts }: z.output<typeof Posted>): MessageAddress => ({ channel, message: ts });

const body = (to: PostTarget, message: SlackMessage) => ({
  channel: to.channel,
  text: message.text,
  blocks: message.blocks,
  ...(to.threadTs == null ? {} : { thread_ts: to.threadTs }),
  ...noPreviews,
});

export const createSender = (deps: { client: SlackClient; monotonic: Monotonic }): Sender => {
  const { client } = deps;
  const paces = createPaces(deps.monotonic, () => createPace(perChannel));

  const post = async (to: PostTarget, args: Record<string, unknown>) =>
    client.call(to.workspaceId, 'chat.postMessage', args, Posted);

  return {
    async post(to, message, sendKey) {
      const turn = await paces.takeTurn(`${to.workspaceId} ${to.channel}`);
      if (turn.kind === 'later') return { kind: 'retry', code: 'paced', afterMs: turn.afterMs };
      const args = body(to, message);
      const first = await post(to, { ...args, client_msg_id: clientMessageId(sendKey) });
      if (first.kind === 'refused' && isForgotten(first.code)) return outcome(await post(to, args), posted);
      return outcome(first, posted);
    },
    answer: async (to, message) => outcome(await post(to, body(to, message)), posted),
    async update(workspaceId, address, message) {
      const args = {
        channel: address.channel,
        ts: address.message,
        text: message.text,
        blocks: message.blocks,
      };
      return outcome(await client.call(workspaceId, 'chat.update', args, Posted), posted);
    },
    async postEphemeral(to, userId, message) {
      const args = { ...body(to, message), user: userId };
      const result = await client.call(to.workspaceId, 'chat.postEphemeral', args, PostedEphemeral);
      return outcome(result, ({ message_ts }) => ({ channel: to.channel, message: message_ts }));
    },
    async remove(workspaceId, address) {
      const args = { channel: address.channel, ts: address.message };
      return client.call(workspaceId, 'chat.delete', args, Done);
    },
  };
};
