import { usePage } from '../../page-context.ts';
import type { Listed } from '../../pane/listed.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { LyttMark } from '../../ui/lytt-mark.ts';
import { type Conversation, newestIn, unreadIn } from './conversations.ts';

const mark = (conversation: Conversation): Drawn => {
  if (conversation.kind === 'bot') return h(LyttMark, null);
  if (conversation.kind === 'group') return h(Icon, { name: 'people' });
  return h(Icon, { name: conversation.room.kind === 'private' ? 'lock' : 'channel' });
};

/** What a conversation is called, as in the heading over it. */
export const nameOf = (conversation: Conversation, app: string): string => {
  if (conversation.kind === 'bot') return app;
  return conversation.kind === 'group' ? (conversation.room.topic ?? '') : conversation.room.name;
};

/** A person's conversations as the list shows them. */
export const useListed = (person: string, conversations: readonly Conversation[]): Listed[] => {
  const { teams } = usePage();
  return conversations.map((conversation) => {
    const messages = conversation.room?.messages ?? [];
    return {
      key: conversation.key,
      label: nameOf(conversation, teams.app.name),
      mark: mark(conversation),
      newest: newestIn(messages),
      unreadSince: (seen) => unreadIn(messages, person, seen),
    };
  });
};
