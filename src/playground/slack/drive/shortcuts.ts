import type { Core } from '../core.ts';
import { channelById, messageAt, userById } from '../world/lookup.ts';
import { messageJson } from '../world/message-json.ts';
import type { Team, User } from '../world/world.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { channelJson, interactionBase, sendInteraction } from './interaction.ts';

/** The person's own workspace, if the app there declares this shortcut; people use only their own apps. */
function declaring(core: Core, user: User, type: 'global' | 'message', callbackId: string): Team | null {
  const team = core.world.teams.get(user.teamId);
  if (team === undefined || team.installation === null || team.installation.status === 'uninstalled')
    return null;
  const declared = core.world.app.shortcuts.some(
    (shortcut) => shortcut.type === type && shortcut.callbackId === callbackId,
  );
  return declared ? team : null;
}

/** A person picks a shortcut from the lightning menu. */
export async function globalShortcut(core: Core, act: { user: string; callbackId: string }): Promise<Driven> {
  const user = userById(core.world, act.user);
  const team = declaring(core, user, 'global', act.callbackId);
  if (team === null) return notPossible('This person has no such shortcut.');
  const delivery = await sendInteraction(core, team, {
    type: 'shortcut',
    ...interactionBase(core, team, user),
    callback_id: act.callbackId,
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: null }),
    action_ts: core.nextTs(),
  });
  return told([delivery]);
}

export type MessageShortcut = { user: string; channel: string; ts: string; callbackId: string };

/** A person picks a shortcut from a message's menu; the message may be anybody's. */
export async function messageShortcut(core: Core, act: MessageShortcut): Promise<Driven> {
  const user = userById(core.world, act.user);
  const channel = channelById(core.world, act.channel);
  const message = messageAt(channel, act.ts);
  const team = declaring(core, user, 'message', act.callbackId);
  if (team === null) return notPossible('This person has no such shortcut.');
  if (message === null || message.isTombstone || !channel.members.has(user.id)) {
    return notPossible('This person sees no such message.');
  }
  const { threadTs } = message;
  const target = { teamId: team.id, channel: channel.id, user: user.id, threadTs, original: null };
  const delivery = await sendInteraction(core, team, {
    type: 'message_action',
    ...interactionBase(core, team, user),
    callback_id: act.callbackId,
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: null }),
    response_url: core.responseUrls.issue(target),
    message_ts: message.ts,
    channel: channelJson(channel),
    message: messageJson(core.world, channel, message),
    action_ts: core.nextTs(),
  });
  return told([delivery]);
}
