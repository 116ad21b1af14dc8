import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { LyttError } from '../../../shared/errors.ts';
import type { TeamsClient } from '../sending/teams-client.ts';
import type { TeamPlaces } from './team-places.ts';

/** Who is in a support channel's team, and so may act there. */
export interface TeamMembers {
  /** @throws LyttError (may retry) when Teams does not say */
  has(teamId: string, userId: string): Promise<boolean>;
}

/** Name and address that come along are not read. */
const Member = z.object({ id: z.string() });

/** Someone who was taken out of the team can act for this long still. */
const keptMs = 30_000;
/** Someone who was just let in is not turned away for longer than this. */
const doubtedMs = 3_000;
const most = 1_000;

/** Remembers who is in a support team (agents, never authors) for seconds, so that presses are quick. */
export const createTeamMembers = (deps: {
  client: TeamsClient;
  places: TeamPlaces;
  clock: Clock;
}): TeamMembers => {
  const known = new Map<string, { readonly is: boolean; readonly at: number }>();

  const ask = async (teamId: string, userId: string): Promise<boolean> => {
    const serviceUrl = await deps.places.serviceUrlOf(teamId);
    const path = ['v3', 'conversations', teamId, 'members', userId];
    const result = await deps.client.call(serviceUrl, { method: 'GET', path }, Member);
    if (result.kind === 'retry') {
      throw new LyttError('platform-failed', 'Teams did not say who is in a team', { mayRetry: true });
    }
    return result.kind === 'ok';
  };

  return {
    async has(teamId, userId) {
      const key = `${teamId} ${userId}`;
      const now = deps.clock.now().getTime();
      const remembered = known.get(key);
      if (remembered !== undefined && now - remembered.at < (remembered.is ? keptMs : doubtedMs)) {
        return remembered.is;
      }
      const is = await ask(teamId, userId);
      if (known.size >= most) known.clear();
      known.set(key, { is, at: now });
      return is;
    },
  };
};
