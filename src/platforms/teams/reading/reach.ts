import { z } from 'zod';
import type { SupportSide } from '../../../features/routing/support-side.ts';
import type { TeamsClient } from '../sending/teams-client.ts';
import type { TeamPlaces } from './team-places.ts';

const Channels = z.object({ conversations: z.array(z.object({ id: z.string() })) });
/** Nothing of the members is read; that Teams lets the bot ask is what counts. */
const Members = z.object({});

/**
 * Whether the bot could post there now: token, team, channel. Private and shared channels are not in a team's
 * list: there, Teams lets the bot see who is in the channel exactly when it is in it itself.
 */
export const createReach =
  (deps: { client: TeamsClient; places: TeamPlaces }): SupportSide['reach'] =>
  async ({ workspaceId, channel }) => {
    const serviceUrl = await deps.places.serviceUrlOf(workspaceId);
    const teamPath = ['v3', 'teams', workspaceId, 'conversations'];
    const team = await deps.client.call(serviceUrl, { method: 'GET', path: teamPath }, Channels);
    if (team.kind === 'retry') return team;
    if (team.kind !== 'ok') return { kind: 'unreachable', code: team.code };
    if (team.answer.conversations.some(({ id }) => id === channel)) return { kind: 'reachable' };
    const path = ['v3', 'conversations', channel, 'pagedmembers'];
    const members = await deps.client.call(serviceUrl, { method: 'GET', path }, Members);
    if (members.kind === 'ok') return { kind: 'reachable' };
    return members.kind === 'retry' ? members : { kind: 'unreachable', code: members.code };
  };
