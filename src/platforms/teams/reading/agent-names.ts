import type { PlatformUser } from '../../../shared/platform-user.ts';
import { type AgentNames, noNames } from '../../drawing/drawing.ts';
import type { Monotonic } from '../../monotonic.ts';
import type { TeamMembers } from './team-members.ts';

/**
 * What an agent is called in a team, for what is drawn there. Never fails and never takes long: an agent who has
 * left, is on another platform, or whom Teams does not name in time, goes without.
 */
export type ReadAgentNames = (teamId: string, agent: PlatformUser | null) => Promise<AgentNames>;

/** An agent who pressed is answered within three seconds, the use case included. */
const longestMs = 1_000;

export const createReadAgentNames = (deps: {
  members: Pick<TeamMembers, 'nameOf'>;
  monotonic: Monotonic;
}): ReadAgentNames => {
  const nameOf = async (teamId: string, userId: string): Promise<string | null> => {
    const decided = new AbortController();
    const late = deps.monotonic.sleep(longestMs, decided.signal).then(() => null);
    try {
      return await Promise.race([deps.members.nameOf(teamId, userId), late]);
    } catch {
      return null;
    } finally {
      decided.abort(null);
    }
  };

  return async (teamId, agent) => {
    if (agent?.platform !== 'teams') return noNames;
    const name = await nameOf(teamId, agent.userId);
    return ({ platform, userId }) => (platform === 'teams' && userId === agent.userId ? name : null);
  };
};
