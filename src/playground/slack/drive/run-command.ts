import type { Ack } from '../../wire/ack.ts';
import { asObject, isObject, parseJson } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { ResponseTarget } from '../wire/response-urls.ts';
import { channelById, userById } from '../world/lookup.ts';
import { respond } from '../world/respond.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { channelJson } from './interaction.ts';

export type Command = { user: string; channel: string; command: string; text: string };

/** What the app answered in the acknowledgement itself: nothing, a text, or a message as JSON. */
function carryOutAnswer(core: Core, target: ResponseTarget, ack: Ack, command: string): void {
  if (ack.body.trim() === '') return;
  const parsed = parseJson(ack.body);
  const payload = isObject(parsed) ? parsed : { text: ack.body };
  respond(core, target, payload, `the answer to ${command}`);
}

/** A person runs a slash command of the app that is installed in their own workspace. */
export async function runCommand(core: Core, act: Command): Promise<Driven> {
  const user = userById(core.world, act.user);
  const channel = channelById(core.world, act.channel);
  const team = core.world.teams.get(user.teamId);
  const isInstalled = team?.installation != null && team.installation.status !== 'uninstalled';
  if (team === undefined || !isInstalled) return notPossible(`${act.command} is not a valid command here.`);
  if (!core.world.app.commands.includes(act.command))
    return notPossible(`${act.command} is not a valid command.`);
  if (!channel.members.has(user.id)) return notPossible('This person is not in the channel.');
  const target: ResponseTarget = {
    teamId: team.id,
    channel: channel.id,
    user: user.id,
    threadTs: null,
    original: null,
  };
  const body = new URLSearchParams({
    token: 'local',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: String(asObject(channelJson(channel)).name),
    user_id: user.id,
    user_name: user.name,
    command: act.command,
    text: act.text,
    api_app_id: core.world.app.id,
    is_enterprise_install: 'false',
    response_url: core.responseUrls.issue(target),
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: null }),
  }).toString();
  const delivery = await core.post.send({
    kind: 'command',
    type: act.command,
    teamId: team.id,
    eventId: '',
    body,
  });
  if (delivery.ack?.outcome === 'acknowledged') carryOutAnswer(core, target, delivery.ack, act.command);
  core.changed();
  return told([delivery]);
}
