import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { Delivery } from '../wire/delivery.ts';
import { teamsOf } from '../world/lookup.ts';
import type { Channel, Team, User } from '../world/world.ts';

/** What every interaction carries; `team` is the workspace whose id stands in the payload. */
export function interactionBase(core: Core, team: Team, user: User): JsonObject {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: core.world.app.id,
    token: 'local',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** Sends an interaction as Slack does: JSON in the one form field `payload`. */
export async function sendInteraction(core: Core, team: Team, payload: JsonObject): Promise<Delivery> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const delivery = await core.post.send({
    kind: 'interaction',
    type: `${payload.type}`,
    teamId: team.id,
    eventId: '',
    body,
  });
  core.changed();
  return delivery;
}

/** Names for the conversation in commands and interactions: not every kind shows its own. */
export function channelJson(channel: Channel): JsonObject {
  const names = { im: 'directmessage', private: 'privategroup', public: channel.name };
  return { id: channel.id, name: names[channel.kind] };
}

function isInstalled(team: Team | undefined): team is Team {
  return team !== undefined && team.installation !== null && team.installation.status !== 'uninstalled';
}

/** The workspace whose app answers a person in this place: their own first, then any that shares it. */
export function answeringTeam(core: Core, user: User, channel: Channel | null): Team | null {
  const candidates = channel === null ? [user.teamId] : [user.teamId, ...teamsOf(channel)];
  for (const id of candidates) {
    const team = core.world.teams.get(id);
    if (isInstalled(team)) return team;
  }
  return null;
}
