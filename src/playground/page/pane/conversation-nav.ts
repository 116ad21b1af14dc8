import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import type { Listed } from './listed.ts';

type Properties = {
  /** Whose conversations: the workspace's or organisation's name. */
  place: string;
  conversations: readonly Listed[];
  current: string;
  unread: (conversation: Listed) => number;
  open: (key: string) => void;
};

/** The list of conversations: a column where the pane is wide, a row where it is not. */
export const ConversationNav = ({ place, conversations, current, unread, open }: Properties): Drawn => {
  const { say } = usePage();
  return h(
    'nav',
    { class: 'conversations', 'aria-label': say('pane.conversations', { workspace: place }) },
    h(
      'ul',
      null,
      conversations.map((conversation) => {
        const count = unread(conversation);
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
            conversation.mark,
            h('span', { class: 'name' }, conversation.label),
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
