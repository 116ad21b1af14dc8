import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { isBotIn, personOf, splitConversationId } from '../world/lookup.ts';
import type { Conversation } from '../world/world.ts';
import { type Answer, refusals, throttled } from './answer.ts';

/** One connector call whose token is good. */
export type Call = {
  core: Core;
  /** Conversation or team id of the path; empty where there is none. */
  conversation: string;
  activity: string;
  member: string;
  query: URLSearchParams;
  body: JsonObject;
};

export type Reached =
  | { kind: 'reached'; conversation: Conversation; root: string | null }
  | { kind: 'refused'; answer: Answer };

const refused = (answer: Answer): Reached => ({ kind: 'refused', answer });

/** The conversation of a path, if there is one. */
export function reach({ core, conversation: id }: Call): Reached {
  const { base, root } = splitConversationId(id);
  const conversation = core.world.conversations.get(base);
  if (conversation === undefined) return refused(refusals.conversationNotFound());
  if (root !== null && !conversation.messages.some((message) => message.id === root)) {
    return refused(refusals.conversationNotFound());
  }
  return { kind: 'reached', conversation, root };
}

/** The conversation of a path, where the bot may write now and is not too fast. */
export function reachToWrite(call: Call): Reached {
  const reached = reach(call);
  if (reached.kind === 'refused') return reached;
  const { core } = call;
  const { conversation } = reached;
  const person = personOf(core.world, conversation);
  if (person !== null && (person.isBlocked || !person.isInstalled)) return refused(refusals.writesBlocked());
  if (!isBotIn(core.world, conversation)) return refused(refusals.notInRoster());
  return reached;
}

/** Counts a message in a thread; the refusal when that was one too many. */
export function pace({ core }: Call, conversation: Conversation): Answer | null {
  const wait = core.rateLimits.check('send', conversation.id);
  return wait === null ? null : throttled(wait);
}
