import { z } from 'zod';
import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { CallResult } from '../../call-result.ts';
import type { TeamsClient } from './teams-client.ts';

/** Finds or makes a person's own chat with the bot; only the id is needed, and asking twice gives the same chat. */
export type OpenChat = (serviceUrl: string, user: PlatformUser) => Promise<CallResult<string>>;

const Made = z.object({ id: z.string().min(1) }).transform(({ id }) => id);

export const createOpenChat =
  (deps: { client: TeamsClient; botId: string }): OpenChat =>
  (serviceUrl, { workspaceId, userId }) =>
    deps.client.call(
      serviceUrl,
      {
        method: 'POST',
        path: ['v3', 'conversations'],
        body: {
          isGroup: false,
          bot: { id: deps.botId },
          members: [{ id: userId }],
          tenantId: workspaceId,
          channelData: { tenant: { id: workspaceId } },
        },
      },
      Made,
    );
