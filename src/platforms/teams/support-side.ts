import type { SupportSide } from '../../features/routing/support-side.ts';
import { defaultLanguage } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Destination } from '../../shared/settings.ts';
import { drawingIn } from '../drawing/drawing.ts';
import { alertSubject } from '../drawing/support/channel-notes.ts';
import { alertMessage } from './messages/alert-message.ts';
import { requestCardMessage } from './messages/request-card-message.ts';
import { supportCardMessage } from './messages/support-card-message.ts';
import { threadEntryMessage } from './messages/thread-entry-message.ts';
import type { ReadAgentNames } from './reading/agent-names.ts';
import { cardLink } from './reading/card-links.ts';
import { createReach } from './reading/reach.ts';
import type { TeamMembers } from './reading/team-members.ts';
import type { TeamPlaces } from './reading/team-places.ts';
import { createRemovePost } from './sending/remove-post.ts';
import type { Conversation } from './sending/sender.ts';
import type { TeamsClient } from './sending/teams-client.ts';
import type { Presenting } from './showing/presenting.ts';

/** The support channel's end of Teams. A channel has no language of its own: its cards are in the default one. */
export const createSupportSide = (
  deps: Presenting & {
    client: TeamsClient;
    places: TeamPlaces;
    members: TeamMembers;
    agentNames: ReadAgentNames;
  },
): SupportSide => {
  const { sender, places } = deps;
  const drawing = () => drawingIn(deps, defaultLanguage, 'teams');
  const drawingWith = async ({ workspaceId }: Destination, agent: PlatformUser | null) =>
    drawingIn(deps, defaultLanguage, 'teams', await deps.agentNames(workspaceId, agent));

  const channelOf = async ({ workspaceId, channel }: Destination): Promise<Conversation> => ({
    serviceUrl: await places.serviceUrlOf(workspaceId),
    id: channel,
  });

  return {
    postCard: async (destination, card, sendKey) =>
      sender.post(
        await channelOf(destination),
        supportCardMessage(card, await drawingWith(destination, card.assignee)),
        sendKey,
      ),
    updateCard: async (destination, address, card) =>
      sender.update(
        await places.serviceUrlOf(destination.workspaceId),
        address,
        supportCardMessage(card, await drawingWith(destination, card.assignee)),
      ),
    postInThread: async (destination, card, entry, sendKey) => {
      const serviceUrl = await places.serviceUrlOf(destination.workspaceId);
      const thread = { serviceUrl, id: `${card.channel};messageid=${card.message}` };
      const d = await drawingWith(destination, 'agent' in entry ? entry.agent : null);
      return sender.post(thread, threadEntryMessage(entry, d), sendKey);
    },
    postRequest: async (destination, card, sendKey) =>
      sender.post(await channelOf(destination), requestCardMessage(card, drawing()), sendKey),
    updateRequest: async (destination, address, card) =>
      sender.update(
        await places.serviceUrlOf(destination.workspaceId),
        address,
        requestCardMessage(card, drawing()),
      ),
    removePost: createRemovePost(deps),
    linkTo: async (_destination, address) => cardLink(address),
    alert: async (destination, alert) => {
      // The same alert twice within the hour is one.
      const hour = deps.clock.now().toISOString().slice(0, 13);
      const key = `alert ${destination.id} ${alertSubject(alert)} ${hour}`;
      return sender.post(await channelOf(destination), alertMessage(alert, drawing()), key);
    },
    reach: createReach(deps),
    isMember: (destination, agent) =>
      agent.platform === 'teams'
        ? deps.members.has(destination.workspaceId, agent.userId)
        : Promise.resolve(false),
  };
};
