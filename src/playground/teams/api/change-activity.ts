import { emptyMessage } from '../world/add-message.ts';
import { messageAt } from '../world/lookup.ts';
import type { Message } from '../world/world.ts';
import { type Answer, refusals } from './answer.ts';
import { type Call, reachToWrite } from './call.ts';
import { readOutgoing } from './outgoing-message.ts';

type Found = { kind: 'found'; message: Message } | { kind: 'refused'; answer: Answer };

/** The bot's own message that a path names, if it is still there. */
function ownMessage(call: Call): Found {
  const reached = reachToWrite(call);
  if (reached.kind === 'refused') return reached;
  const message = messageAt(reached.conversation, call.activity);
  if (message === null) return { kind: 'refused', answer: refusals.activityNotFound() };
  if (!message.isBot) return { kind: 'refused', answer: refusals.notYours() };
  if (message.isDeleted) return { kind: 'refused', answer: refusals.alreadyDeleted() };
  return { kind: 'found', message };
}

/** `PUT …/activities/<id>`: another message in its place, for everybody, whatever they pressed before. */
export function updateActivity(call: Call): Answer {
  const found = ownMessage(call);
  if (found.kind === 'refused') return found.answer;
  const outgoing = readOutgoing(call.core, 'updateActivity', call.body);
  if (outgoing.kind === 'refused') return outgoing.answer;
  const { message } = found;
  Object.assign(message, outgoing.content);
  message.isEdited = true;
  call.core.changed();
  return { status: 200, body: { id: message.id } };
}

/** `DELETE …/activities/<id>` */
export function deleteActivity(call: Call): Answer {
  const found = ownMessage(call);
  if (found.kind === 'refused') return found.answer;
  emptyMessage(found.message);
  call.core.changed();
  return { status: 200, body: null };
}
