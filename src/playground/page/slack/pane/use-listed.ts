import type { UserState } from '../../../slack/state.ts';
import { usePage } from '../../page-context.ts';
import type { Listed } from '../../pane/listed.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { LyttMark } from '../../ui/lytt-mark.ts';
import { type Conversation, newestIn, unreadIn } from './conversations.ts';

const mark = (conversation: Conversation): Drawn => {
  if (conversation.kind === 'home') return h(Icon, { name: 'home' });
  if (conversation.kind === 'bot') return h(LyttMark, null);
  return conversation.channel.kind === 'private'
    ? h(Icon, { name: 'lock' })
    : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
};

/** A person's conversations as the list shows them. */
export const useListed = (person: UserState, conversations: readonly Conversation[]): Listed[] => {
  const { say, slack } = usePage();
  const label = (conversation: Conversation): string => {
    if (conversation.kind === 'home') return say('pane.home');
    return conversation.kind === 'bot' ? slack.app.name : conversation.channel.name;
  };
  return conversations.map((conversation) => ({
    key: conversation.key,
    label: label(conversation),
    mark: mark(conversation),
    newest: newestIn(conversation.channel, person),
    unreadSince: (seen) => unreadIn(conversation.channel, person, seen),
  }));
};
