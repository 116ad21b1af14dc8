import { asString, type JsonObject } from '../../wire/json.ts';
import { examineMessage } from '../block-kit-limits.ts';
import { type Core, recordViolations } from '../core.ts';
import { announceDeletion, announceEdit, announceMessage } from '../events/message-events.ts';
import type { ResponseTarget } from '../wire/response-urls.ts';
import { addEphemeral } from './add-ephemeral.ts';
import { addAppsMessage } from './add-message.ts';
import { fillInIds } from './fill-in-ids.ts';
import { ephemeralAt, messageAt } from './lookup.ts';
import { removeMessage } from './remove-message.ts';
import type { Channel, User } from './world.ts';

type Place = { core: Core; channel: Channel; user: User };

function removeOriginal(
  { core, channel, user }: Place,
  original: NonNullable<ResponseTarget['original']>,
): void {
  if (original.kind === 'ephemeral') {
    user.ephemerals = user.ephemerals.filter((ephemeral) => ephemeral.ts !== original.ts);
    core.changed();
    return;
  }
  const message = messageAt(channel, original.ts);
  if (message === null || message.botId === null) return;
  void announceDeletion(core, channel, removeMessage(core, channel, message));
}

type Content = { text: string; blocks: JsonObject[] };

function replaceOriginal(
  { core, channel, user }: Place,
  original: NonNullable<ResponseTarget['original']>,
  content: Content,
): boolean {
  if (original.kind === 'ephemeral') {
    const ephemeral = ephemeralAt(user, channel.id, original.ts);
    if (ephemeral === null) return false;
    Object.assign(ephemeral, content);
    core.changed();
    return true;
  }
  const message = messageAt(channel, original.ts);
  if (message === null || message.botId === null) return false;
  const previous = structuredClone(message);
  Object.assign(message, content);
  core.changed();
  void announceEdit(core, channel, previous, message);
  return true;
}

/**
 * Carries out what an app answers to a command or through a `response_url`. Answers Slack's error
 * code, or null when it was done.
 */
export function respond(
  core: Core,
  target: ResponseTarget,
  payload: JsonObject,
  where: string,
): string | null {
  const team = core.world.teams.get(target.teamId);
  const channel = core.world.channels.get(target.channel);
  const user = core.world.users.get(target.user);
  if (team === undefined || channel === undefined || user === undefined) return 'channel_not_found';
  const place: Place = { core, channel, user };
  if (payload.delete_original === true) {
    if (target.original !== null) removeOriginal(place, target.original);
    return null;
  }
  const problems = examineMessage({ text: payload.text ?? null, blocks: payload.blocks ?? null });
  if (recordViolations(core, where, problems)) return problems[0]?.code ?? 'invalid_payload';
  const content = { text: asString(payload.text) ?? '', blocks: fillInIds(payload.blocks, core.newId) };
  if (payload.replace_original === true && target.original !== null) {
    return replaceOriginal(place, target.original, content) ? null : 'message_not_found';
  }
  const threadTs = asString(payload.thread_ts);
  if (payload.response_type === 'in_channel' && team.installation !== null) {
    const message = addAppsMessage(core, channel, team, team.installation, { ...content, threadTs });
    void announceMessage(core, channel, message);
    return null;
  }
  addEphemeral(core, user, { ...content, channel: channel.id, threadTs });
  return null;
}
