import type { PlatformUser } from '../../shared/platform-user.ts';
import { writeReference } from '../conversation-reference.ts';
import type { Visitor } from '../inbound-event.ts';
import type { Activity } from './schema.ts';

/** The tenant in which the bot was addressed; empty where the activity names none, which the receiver refuses. */
export const tenantOf = ({ channelData, conversation }: Activity): string =>
  conversation.tenantId ?? channelData.tenant?.id ?? '';

/** Whether this is a person's own chat with the bot. */
export const isPersonal = ({ conversation, channelData }: Activity): boolean =>
  conversation.conversationType == null
    ? conversation.isGroup !== true && channelData.team == null
    : conversation.conversationType === 'personal';

/**
 * Who acted. In shared channels and federated chats people of another tenant can reach the bot: their own is then
 * in `channelData`, beside the conversation's. A guest looks like everybody else until their profile is read.
 */
export const visitorOf = (activity: Activity): Visitor => {
  const { from, channelData, serviceUrl, conversation, locale } = activity;
  const workspaceId = tenantOf(activity);
  const user: PlatformUser = { platform: 'teams', workspaceId, userId: from.id };
  return {
    user,
    outsider: [from.tenantId, channelData.tenant?.id].some((own) => own != null && own !== workspaceId),
    locale: locale ?? null,
    conversation: writeReference({
      serviceUrl,
      conversationId: isPersonal(activity) ? conversation.id : null,
    }),
  };
};
