import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { Delivery } from '../wire/delivery.ts';
import type { Channel, Installation, Team } from '../world/world.ts';

type EventOptions = {
  /** What the app must have subscribed to, for example `message.im`. */
  subscription: string;
  channel?: Channel;
  /** Sent although the app is already gone: the two events that tell of it. */
  evenIfGone?: boolean;
};

function envelope(
  core: Core,
  team: Team,
  installation: Installation,
  event: JsonObject,
  eventId: string,
  channel?: Channel,
): JsonObject {
  return {
    token: 'local',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: core.world.app.id,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(core.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel !== undefined && channel.sharedWith.length > 0,
    event_context: `4-${eventId}`,
  };
}

/** Sends one event to the app, or nothing (null) when the app is not there or has not asked for it. */
export async function sendEvent(
  core: Core,
  team: Team,
  event: JsonObject,
  options: EventOptions,
): Promise<Delivery | null> {
  const { installation } = team;
  if (installation === null || !core.world.app.events.includes(options.subscription)) return null;
  if (installation.status === 'uninstalled' && options.evenIfGone !== true) return null;
  const eventId = core.newId('Ev');
  const subtype = typeof event.subtype === 'string' ? `:${event.subtype}` : '';
  const body = JSON.stringify(envelope(core, team, installation, event, eventId, options.channel));
  const delivery = await core.post.send({
    kind: 'event',
    type: `${event.type}${subtype}`,
    teamId: team.id,
    eventId,
    body,
  });
  core.changed();
  return delivery;
}
