import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { InputValue, InputValues } from '../schema.ts';
import { channelById, ephemeralAt, messageAt, userById } from '../world/lookup.ts';
import { messageJson } from '../world/message-json.ts';
import type { Channel, User } from '../world/world.ts';
import { actionJson } from './action-json.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { findElement } from './find-element.ts';
import { formState } from './form-state.ts';
import { answeringTeam, channelJson, interactionBase, sendInteraction } from './interaction.ts';

export type Press = {
  user: string;
  channel: string;
  ts: string;
  actionId: string;
  blockId?: string | undefined;
  /** What was picked, where the element is a menu or a picker. */
  value?: InputValue | undefined;
  /** What else stands in the message's inputs. */
  values?: InputValues | undefined;
};

type Source = {
  kind: 'message' | 'ephemeral';
  blocks: JsonObject[];
  threadTs: string | null;
  /** The workspace whose app posted it. */
  teamId: string | null;
  /** Slack leaves the message out when it was an ephemeral one. */
  shown: JsonObject;
};

function sourceOf(core: Core, user: User, channel: Channel, ts: string): Source | null {
  const ephemeral = ephemeralAt(user, channel.id, ts);
  if (ephemeral !== null) {
    const { blocks, threadTs } = ephemeral;
    return { kind: 'ephemeral', blocks, threadTs, teamId: null, shown: {} };
  }
  const message = messageAt(channel, ts);
  if (message === null || message.isTombstone || !channel.members.has(user.id)) return null;
  const shown = { message: messageJson(core.world, channel, message) };
  return {
    kind: 'message',
    blocks: message.blocks,
    threadTs: message.threadTs,
    teamId: message.teamId,
    shown,
  };
}

function withChoice(
  values: InputValues,
  blockId: string,
  actionId: string,
  value: InputValue | undefined,
): InputValues {
  return value === undefined ? values : { ...values, [blockId]: { ...values[blockId], [actionId]: value } };
}

/** A person presses a button, or picks something, in a message or an ephemeral message they see. */
export async function press(core: Core, act: Press): Promise<Driven> {
  const user = userById(core.world, act.user);
  const channel = channelById(core.world, act.channel);
  const source = sourceOf(core, user, channel, act.ts);
  if (source === null) return notPossible('This person sees no such message.');
  const found = findElement(source.blocks, act.actionId, act.blockId);
  if (found === null) return notPossible('The message has no such button or menu.');
  const poster = source.teamId === null ? undefined : core.world.teams.get(source.teamId);
  const team = poster ?? answeringTeam(core, user, channel);
  if (team === null || team.installation?.status === 'uninstalled')
    return notPossible('The app is gone from this workspace.');
  const original = { kind: source.kind, ts: act.ts };
  const target = { teamId: team.id, channel: channel.id, user: user.id, threadTs: source.threadTs, original };
  const values = withChoice(act.values ?? {}, found.blockId, found.actionId, act.value);
  const delivery = await sendInteraction(core, team, {
    type: 'block_actions',
    ...interactionBase(core, team, user),
    container: {
      type: 'message',
      message_ts: act.ts,
      channel_id: channel.id,
      is_ephemeral: source.kind === 'ephemeral',
      ...(source.threadTs === null ? {} : { thread_ts: source.threadTs }),
    },
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: null }),
    channel: channelJson(channel),
    ...source.shown,
    state: { values: formState(source.blocks, values) },
    response_url: core.responseUrls.issue(target),
    actions: [actionJson(found, act.value, core.nextTs())],
  });
  return told([delivery]);
}
