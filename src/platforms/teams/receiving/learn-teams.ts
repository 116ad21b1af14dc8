import type { TeamPlaces } from '../reading/team-places.ts';
import { Installation } from '../schema.ts';
import { tenantOf } from '../visitor.ts';
import type { Listening } from './listening.ts';

/** Whatever comes from a team says where that team is reached; nothing is answered here. */
export const learnTeams = (listening: Listening, places: TeamPlaces): void =>
  listening.onActivity(
    ['message', 'conversationUpdate', 'installationUpdate'],
    Installation,
    async (activity) => {
      const teamId = activity.channelData.team?.id;
      if (teamId !== undefined && activity.action !== 'remove') {
        await places.learn({ teamId, tenantId: tenantOf(activity), serviceUrl: activity.serviceUrl });
      }
      return false;
    },
  );
