import { z } from 'zod';
import type { MessageAddress } from '../../../shared/platform-user.ts';
import type { SlackClient } from '../sending/slack-client.ts';

type CardLink = (card: MessageAddress) => string | null;

/** Web addresses of messages, for agents to follow: the workspace's own address is asked for once. */
export interface CardLinks {
  of(workspaceId: string): Promise<CardLink>;
}

const Tested = z.object({ url: z.url() });

export const createCardLinks = (client: SlackClient): CardLinks => {
  const urls = new Map<string, string>();

  const urlOf = async (workspaceId: string): Promise<string | null> => {
    const known = urls.get(workspaceId);
    if (known !== undefined) return known;
    const tested = await client.call(workspaceId, 'auth.test', {}, Tested);
    if (tested.kind !== 'ok') return null;
    urls.set(workspaceId, tested.answer.url);
    return tested.answer.url;
  };

  return {
    async of(workspaceId) {
      const url = await urlOf(workspaceId);
      if (url === null) return () => null;
      return ({ channel, message }) => new URL(`archives/${channel}/p${message.replace('.', '')}`, url).href;
    },
  };
};
