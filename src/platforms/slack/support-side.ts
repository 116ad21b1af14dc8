import type { SupportSide } from '../../features/routing/support-side.ts';
import { defaultLanguage } from '../../shared/language.ts';
import type { Destination } from '../../shared/settings.ts';
import { type DrawingParts, drawingIn } from '../drawing/drawing.ts';
import { alertSubject } from '../drawing/support/channel-notes.ts';
import { alertMessage } from './messages/alert-message.ts';
import { requestCardMessage } from './messages/request-card-message.ts';
import { supportCardMessage } from './messages/support-card-message.ts';
import { threadEntryMessage } from './messages/thread-entry-message.ts';
import type { CardLinks } from './reading/card-links.ts';
import type { ChannelMembers } from './reading/channel-members.ts';
import { createReach } from './reading/reach.ts';
import { createRemovePost } from './sending/remove-post.ts';
import type { Sender } from './sending/sender.ts';
import type { SlackClient } from './sending/slack-client.ts';

/** The support channel's end of Slack. A channel has no language of its own: its cards are in the default one. */
export const createSupportSide = (
  deps: DrawingParts & { client: SlackClient; sender: Sender; members: ChannelMembers; links: CardLinks },
): SupportSide => {
  const { sender } = deps;
  const drawing = () => drawingIn(deps, defaultLanguage, 'slack');
  const placeOf = ({ workspaceId }: Destination) => ({ workspaceId });
  const channelOf = ({ workspaceId, channel }: Destination) => ({ workspaceId, channel });

  return {
    postCard: (destination, card, sendKey) =>
      sender.post(channelOf(destination), supportCardMessage(card, drawing(), placeOf(destination)), sendKey),
    updateCard: (destination, address, card) =>
      sender.update(
        destination.workspaceId,
        address,
        supportCardMessage(card, drawing(), placeOf(destination)),
      ),
    postInThread: (destination, card, entry, sendKey) =>
      sender.post(
        { workspaceId: destination.workspaceId, channel: card.channel, threadTs: card.message },
        threadEntryMessage(entry, drawing(), placeOf(destination)),
        sendKey,
      ),
    postRequest: (destination, card, sendKey) =>
      sender.post(channelOf(destination), requestCardMessage(card, drawing()), sendKey),
    updateRequest: (destination, address, card) =>
      sender.update(destination.workspaceId, address, requestCardMessage(card, drawing())),
    removePost: createRemovePost(deps),
    linkTo: async ({ workspaceId }, address) => (await deps.links.of(workspaceId))(address),
    alert: (destination, alert) => {
      // The same alert twice within the hour is one.
      const hour = deps.clock.now().toISOString().slice(0, 13);
      const key = `alert ${alertSubject(alert)} ${hour}`;
      return sender.post(channelOf(destination), alertMessage(alert, drawing()), key);
    },
    reach: createReach(deps.client),
    isMember: (destination, agent) =>
      agent.platform === 'slack' && agent.workspaceId === destination.workspaceId
        ? deps.members.has(destination.workspaceId, destination.channel, agent.userId)
        : Promise.resolve(false),
  };
};
