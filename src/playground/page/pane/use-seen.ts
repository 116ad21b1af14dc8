import { useLayoutEffect, useRef } from 'preact/hooks';
import type { UserState } from '../../slack/state.ts';
import { type Conversation, newestIn, unreadIn } from '../slack/pane/conversations.ts';

/**
 * Counts what came in conversations that are not open. What was there when a person was first shown is seen.
 * @returns how many unread messages a conversation has
 */
export const useSeen = (
  person: UserState,
  conversations: readonly Conversation[],
  open: Conversation | null,
): ((conversation: Conversation) => number) => {
  const seen = useRef(new Map<string, string>());
  const started = useRef(new Set<string>());
  const place = (conversation: Conversation): string => `${person.id}/${conversation.key}`;
  if (!started.current.has(person.id)) {
    started.current.add(person.id);
    for (const each of conversations) seen.current.set(place(each), newestIn(each.channel, person));
  }
  useLayoutEffect(() => {
    if (open !== null) seen.current.set(place(open), newestIn(open.channel, person));
  });
  return (conversation) =>
    conversation.key === open?.key
      ? 0
      : unreadIn(conversation.channel, person, seen.current.get(place(conversation)) ?? '');
};
