import { z } from 'zod';
import type { SupportSide } from '../../../features/routing/support-side.ts';
import type { SlackClient } from '../sending/slack-client.ts';

const Info = z.object({
  channel: z.object({ is_archived: z.boolean().default(false), is_member: z.boolean().default(false) }),
});

/**
 * Whether the bot could post there now: token, channel, membership. A private channel that the bot is not in
 * looks to it like one that does not exist (`channel_not_found`).
 */
export const createReach =
  (client: SlackClient): SupportSide['reach'] =>
  async ({ workspaceId, channel }) => {
    const info = await client.call(workspaceId, 'conversations.info', { channel }, Info);
    if (info.kind === 'retry') return info;
    if (info.kind !== 'ok') return { kind: 'unreachable', code: info.code };
    const { is_archived, is_member } = info.answer.channel;
    if (is_archived) return { kind: 'unreachable', code: 'is_archived' };
    return is_member ? { kind: 'reachable' } : { kind: 'unreachable', code: 'not_in_channel' };
  };
