import { z } from 'zod';
import type { AuthorSide, ReadOutcome } from '../../../features/feedback-intake/author-side.ts';
import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import type { SlackClient } from '../sending/slack-client.ts';
import { dateOfTs } from './date-of-ts.ts';
import { plainText } from './plain-text.ts';

const Messages = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      subtype: z.string().optional(),
      text: z
        .string()
        .default('')
        .transform((text) => new Unrecorded(plainText(text))),
    }),
  ),
});

/**
 * Reads one message of the author's own again (`im:history` is enough: it stands in their chat with the bot).
 * Answers in a thread are not in a channel's history, so they are looked for there second.
 */
export const createReadMessage =
  (client: SlackClient): AuthorSide['readMessage'] =>
  async (author, { channel, message: ts }) => {
    const around = { channel, oldest: ts, latest: ts, inclusive: true };
    const lookUp = async (method: string, args: Record<string, unknown>): Promise<ReadOutcome> => {
      const result = await client.call(author.workspaceId, method, args, Messages);
      if (result.kind === 'retry') return result;
      if (result.kind !== 'ok') return { kind: 'missing' };
      const found = result.answer.messages.find((message) => message.ts === ts);
      const isTheirs = found?.user === author.userId && found.subtype !== 'tombstone';
      return isTheirs ? { kind: 'read', words: found.text, writtenAt: dateOfTs(ts) } : { kind: 'missing' };
    };
    const inChannel = await lookUp('conversations.history', { ...around, limit: 1 });
    if (inChannel.kind !== 'missing') return inChannel;
    // Slack puts the root on top of whatever part of a thread is asked for.
    return lookUp('conversations.replies', { ...around, ts, limit: 2 });
  };
