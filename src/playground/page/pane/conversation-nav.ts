import { usePage } from '../page-context.ts';
import type { Conversation } from '../slack/pane/conversations.ts';
import { usePane } from '../slack/pane/pane-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';
import { LyttMark } from '../ui/lytt-mark.ts';

type Properties = {
  conversations: readonly Conversation[];
  current: string;
  unread: (conversation: Conversation) => number;
  open: (key: string) => void;
};

const useLabel = (): ((conversation: Conversation) => string) => {
  const { say, snapshot } = usePage();
  return (conversation) => {
    if (conversation.kind === 'home') return say('pane.home');
    return conversation.kind === 'bot' ? snapshot.app.name : conversation.channel.name;
  };
};

const mark = (conversation: Conversation): Drawn => {
  if (conversation.kind === 'home') return h(Icon, { name: 'home' });
  if (conversation.kind === 'bot') return h(LyttMark, null);
  return conversation.channel.kind === 'private'
    ? h(Icon, { name: 'lock' })
    : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#');
};

/** The list of conversations: a column where the pane is wide, a row where it is not. */
export const ConversationNav = ({ conversations, current, unread, open }: Properties): Drawn => {
  const { say } = usePage();
  const { workspace } = usePane();
  const labelOf = useLabel();
  return h(
    'nav',
    { class: 'conversations', 'aria-label': say('pane.conversations', { workspace: workspace.name }) },
    h(
      'ul',
      null,
      conversations.map((conversation) => {
        const count = unread(conversation);
        const label = labelOf(conversation);
        return h(
          'li',
          { key: conversation.key },
          h(
            'button',
            {
              type: 'button',
              class: count > 0 ? 'unread' : '',
              'aria-current': conversation.key === current ? 'page' : undefined,
              onClick: () => open(conversation.key),
            },
            mark(conversation),
            h('span', { class: 'name' }, label),
            count > 0 &&
              h(
                'span',
                { class: 'count' },
                h('span', { 'aria-hidden': 'true' }, count),
                h('span', { class: 'visually-hidden' }, ` ${say('pane.unread', { count })}`),
              ),
          ),
        );
      }),
    ),
  );
};
