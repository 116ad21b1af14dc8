import type { AgentPlace } from '../../features/follow-up/agent-place.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { AuthorEvent, WorkspaceEvent } from '../inbound-event.ts';
import type { Activity, Message } from './schema.ts';
import { visitorOf } from './visitor.ts';

/** The channel itself, of the conversation that is a thread in it. */
const channelOf = (activity: Activity): string => {
  const [own = activity.conversation.id] = activity.conversation.id.split(';', 1);
  return activity.channelData.channel?.id ?? own;
};

/** When something happened: Teams' own time, or ours where it does not say. */
export const timeOf = ({ timestamp }: Activity, now: Date): Date =>
  timestamp === undefined ? now : new Date(timestamp);

const addressOf = ({ conversation, id }: Activity): MessageAddress | null =>
  id === undefined ? null : { channel: conversation.id, message: id };

/** A message in the person's own chat with the bot: written, edited or deleted. */
export const fromMessage = (message: Message, now: Date): AuthorEvent | null => {
  const address = addressOf(message);
  if (address === null) return null;
  const visitor = visitorOf(message);
  const { words, answered } = message;
  switch (message.type) {
    case 'messageUpdate':
      return message.channelData.eventType === 'editMessage' || message.channelData.eventType == null
        ? { kind: 'message-edited', visitor, message: address, words }
        : null;
    case 'messageDelete':
      return { kind: 'message-deleted', visitor, message: address };
    case 'message':
      return {
        kind: 'message-written',
        visitor,
        words,
        writtenAt: timeOf(message, now),
        message: address,
        thread: answered === null ? null : { channel: address.channel, message: answered },
      };
    default:
      return null;
  }
};

export const actingAgent = (activity: Activity): AgentPlace => {
  const { user, outsider } = visitorOf(activity);
  return { agent: user, outsider, channel: channelOf(activity) };
};

/** The bot was taken out of a team; null for anything else. A person who takes it away loses nothing: their data keeps its dates. */
export const fromInstallation = (activity: Activity, action: string | undefined): WorkspaceEvent | null => {
  const team = activity.channelData.team?.id;
  return team !== undefined && action === 'remove'
    ? { kind: 'uninstalled', platform: 'teams', workspaceId: team }
    : null;
};
