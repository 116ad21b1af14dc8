import { addBotsMessage } from '../world/add-message.ts';
import { messageAt } from '../world/lookup.ts';
import type { Conversation } from '../world/world.ts';
import { type Answer, refusals } from './answer.ts';
import { type Call, pace, reachToWrite } from './call.ts';
import { readOutgoing } from './outgoing-message.ts';

/** How long Teams shows that the bot is typing, unless its message comes first. */
const typingMs = 5_000;

function showTyping({ core }: Call, conversation: Conversation): Answer {
  // Channels do not show it; Teams takes it all the same.
  if (conversation.kind !== 'channel') conversation.typingUntil = new Date(core.now().getTime() + typingMs);
  core.changed();
  return { status: 201, body: { id: core.newId() } };
}

/** Posts the bot's message where a call led; `root` is the thread in a channel. */
export function post(call: Call, where: string, conversation: Conversation, root: string | null): Answer {
  const { core, body } = call;
  if (body.type === 'typing') return showTyping(call, conversation);
  if (body.type !== 'message') return refusals.badArgument(`Activities of type ${body.type} are not sent.`);
  const outgoing = readOutgoing(core, where, body);
  if (outgoing.kind === 'refused') return outgoing.answer;
  const thread = conversation.kind === 'channel' ? root : null;
  const { id } = addBotsMessage(core, conversation, { ...outgoing.content, thread });
  return { status: 201, body: { id } };
}

/** `POST …/activities`: a new message, in a channel a new thread unless the id names one. */
export function sendToConversation(call: Call): Answer {
  const reached = reachToWrite(call);
  if (reached.kind === 'refused') return reached.answer;
  const { conversation, root } = reached;
  return pace(call, conversation) ?? post(call, 'sendToConversation', conversation, root);
}

/** `POST …/activities/<id>`: a reply; where there are no threads it is a message like any other. */
export function replyToActivity(call: Call): Answer {
  const reached = reachToWrite(call);
  if (reached.kind === 'refused') return reached.answer;
  const { conversation, root } = reached;
  const answered = messageAt(conversation, call.activity);
  if (conversation.kind === 'channel' && answered === null) return refusals.activityNotFound();
  const thread = root ?? answered?.thread ?? answered?.id ?? null;
  return pace(call, conversation) ?? post(call, 'replyToActivity', conversation, thread);
}
