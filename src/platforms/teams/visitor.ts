import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Visitor } from '../inbound-event.ts';
import { writeReference } from './reading/conversation-reference.ts';
import type { Activity } from './schema.ts';

/** The tenant in which the bot was addressed; empty where the activity names none, which the receiver refuses. */
export const tenantOf = ({ channelData, conversation }: Activity): string =>
  channelData.tenant?.id ?? conversation.tenantId ?? '';

/** Whether this is a person's own chat with the bot. */
export const isPersonal = ({ conversation, channelData }: Activity): boolean =>
  conversation.conversationType == null
    ? conversation.isGroup !== true && channelData.team == null
    : conversation.conversationType === 'personal';

/**
 * Who acted. In shared channels, federated chats and as guests, people of another tenant can reach the bot:
 * where Teams says which tenant their account is of, they are from outside when it is another one.
 */
export const visitorOf = (activity: Activity): Visitor => {
  const { from, serviceUrl, conversation, locale } = activity;
  const workspaceId = tenantOf(activity);
  const user: PlatformUser = { platform: 'teams', workspaceId, userId: from.id };
  return {
    user,
    outsider: from.tenantId != null && from.tenantId !== workspaceId,
    locale: locale ?? null,
    conversation: writeReference({
      serviceUrl,
      conversationId: isPersonal(activity) ? conversation.id : null,
    }),
  };
};
