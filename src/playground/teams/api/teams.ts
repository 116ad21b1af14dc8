import type { Team } from '../world/world.ts';
import { type Answer, refusals } from './answer.ts';
import type { Call } from './call.ts';

type Found = { kind: 'team'; team: Team } | { kind: 'refused'; answer: Answer };

function teamOf({ core, conversation: id }: Call): Found {
  const team = core.world.teams.get(id);
  if (team === undefined) return { kind: 'refused', answer: refusals.conversationNotFound() };
  return team.isInstalled ? { kind: 'team', team } : { kind: 'refused', answer: refusals.notInRoster() };
}

/** `GET /v3/teams/<id>` */
export function fetchTeamDetails(call: Call): Answer {
  const found = teamOf(call);
  if (found.kind === 'refused') return found.answer;
  const { id, name, groupId, channels, members, tenantId } = found.team;
  const counts = { channelCount: channels.length, memberCount: members.size };
  return { status: 200, body: { id, name, aadGroupId: groupId, tenantId, type: 'standard', ...counts } };
}

/** `GET /v3/teams/<id>/conversations`: the first channel comes without a name, as in Teams. */
export function fetchChannelList(call: Call): Answer {
  const found = teamOf(call);
  if (found.kind === 'refused') return found.answer;
  const { team } = found;
  const conversations = team.channels.flatMap((id) => {
    const channel = call.core.world.conversations.get(id);
    if (channel === undefined) return [];
    return [
      id === team.id ? { id, type: 'standard' } : { id, name: channel.name, type: channel.channelKind },
    ];
  });
  return { status: 200, body: { conversations } };
}
