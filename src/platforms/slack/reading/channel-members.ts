import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { LyttError } from '../../../shared/errors.ts';
import type { SlackClient } from '../sending/slack-client.ts';

/** Who is in a support channel, and so may act there. */
export interface ChannelMembers {
  /** @throws LyttError (may retry) when Slack does not say */
  has(workspaceId: string, channel: string, userId: string): Promise<boolean>;
}

const Page = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

/** Someone who was taken out of the channel can act for this long still. */
const keptMs = 30_000;
/** Someone who was just let in is not turned away for longer than this. */
const doubtedMs = 3_000;
const pageSize = 1000;
const pagesAtMost = 50;

interface Members {
  readonly ids: ReadonlySet<string>;
  readonly at: number;
}

/** Remembers the members of support channels (agents, never authors) for seconds, so that presses are quick. */
export const createChannelMembers = (deps: { client: SlackClient; clock: Clock }): ChannelMembers => {
  const known = new Map<string, Members>();

  const ask = async (workspaceId: string, channel: string): Promise<ReadonlySet<string>> => {
    const ids = new Set<string>();
    let cursor = '';
    for (let page = 0; page < pagesAtMost; page += 1) {
      const args = { channel, limit: pageSize, ...(cursor === '' ? {} : { cursor }) };
      const result = await deps.client.call(workspaceId, 'conversations.members', args, Page);
      if (result.kind === 'retry') {
        throw new LyttError('platform-failed', 'Slack did not say who is in a channel', { mayRetry: true });
      }
      if (result.kind !== 'ok') return new Set();
      for (const id of result.answer.members) ids.add(id);
      cursor = result.answer.response_metadata?.next_cursor ?? '';
      if (cursor === '') return ids;
    }
    return ids;
  };

  return {
    async has(workspaceId, channel, userId) {
      const key = `${workspaceId} ${channel}`;
      const now = deps.clock.now().getTime();
      const remembered = known.get(key);
      const age = remembered === undefined ? Number.POSITIVE_INFINITY : now - remembered.at;
      if (remembered !== undefined && age < keptMs) {
        if (remembered.ids.has(userId)) return true;
        if (age < doubtedMs) return false;
      }
      const ids = await ask(workspaceId, channel);
      known.set(key, { ids, at: now });
      return ids.has(userId);
    },
  };
};
