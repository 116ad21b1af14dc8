import { asObject, asObjects, asString, isObject } from '../../wire/json.ts';
import { serviceUrlOf } from '../endpoints.ts';
import { isBotIn, threadId } from '../world/lookup.ts';
import { openPersonalChat } from '../world/open-personal-chat.ts';
import type { Conversation } from '../world/world.ts';
import { type Answer, refusals } from './answer.ts';
import { type Call, pace } from './call.ts';
import { post } from './send-activity.ts';

/** A new thread in a channel; Teams wants its first message along. */
function inChannel(call: Call, channelId: string): Answer {
  const { core, body } = call;
  const channel = core.world.conversations.get(channelId);
  if (channel === undefined || channel.kind !== 'channel') return refusals.conversationNotFound();
  if (!isBotIn(core.world, channel)) return refusals.notInRoster();
  if (!isObject(body.activity)) return refusals.badArgument('A thread needs its first activity.');
  return (
    pace(call, channel) ??
    answer(call, channel, post(withActivity(call), 'createConversation', channel, null))
  );
}

const withActivity = (call: Call): Call => ({ ...call, body: asObject(call.body.activity) });

function answer({ core }: Call, conversation: Conversation, posted: Answer | null): Answer {
  if (posted !== null && posted.status >= 400) return posted;
  const activityId = posted === null ? null : asString(asObject(posted.body).id);
  const root = conversation.kind === 'channel' ? activityId : null;
  const serviceUrl = serviceUrlOf(core.rootUrl(), conversation.tenantId);
  const id = threadId(conversation.id, root);
  return { status: 201, body: activityId === null ? { id, serviceUrl } : { id, activityId, serviceUrl } };
}

/** The chat with one person, who must have the app; the same chat every time. */
function withPerson(call: Call): Answer {
  const { core, body } = call;
  const members = asObjects(body.members);
  const wanted = asString(members[0]?.id);
  if (members.length !== 1 || wanted === null || body.isGroup === true) {
    return refusals.badArgument('A bot can only open a chat with one person.');
  }
  const tenantId = asString(body.tenantId) ?? asString(asObject(asObject(body.channelData).tenant).id);
  if (tenantId === null) return refusals.badArgument('The tenant is missing.');
  const person = [...core.world.users.values()].find(
    (user) => user.tenantId === tenantId && (user.id === wanted || user.aadObjectId === wanted),
  );
  if (person === undefined || !person.isInstalled) return refusals.notInstalled();
  const chat = openPersonalChat(core.world, person);
  const tooFast = pace(call, chat);
  if (tooFast !== null) return tooFast;
  if (!isObject(body.activity)) return answer(call, chat, null);
  if (person.isBlocked) return refusals.writesBlocked();
  return answer(call, chat, post(withActivity(call), 'createConversation', chat, null));
}

/** `POST /v3/conversations` */
export function createConversation(call: Call): Answer {
  const channelId = asString(asObject(asObject(call.body.channelData).channel).id);
  return channelId === null ? withPerson(call) : inChannel(call, channelId);
}
