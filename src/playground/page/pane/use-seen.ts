import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Listed } from './listed.ts';

/**
 * Counts what came in conversations that are not open. What was there when a person was first shown is seen.
 * @param open the key of the open conversation; null: none
 * @returns how many unread messages a conversation has
 */
export const useSeen = (
  person: string,
  conversations: readonly Listed[],
  open: string | null,
): ((conversation: Listed) => number) => {
  const seen = useRef(new Map<string, string>());
  const started = useRef(new Set<string>());
  const place = (conversation: Listed): string => `${person}/${conversation.key}`;
  if (!started.current.has(person)) {
    started.current.add(person);
    for (const each of conversations) seen.current.set(place(each), each.newest);
  }
  useLayoutEffect(() => {
    const shown = conversations.find(({ key }) => key === open);
    if (shown !== undefined) seen.current.set(place(shown), shown.newest);
  });
  return (conversation) =>
    conversation.key === open ? 0 : conversation.unreadSince(seen.current.get(place(conversation)) ?? '');
};
