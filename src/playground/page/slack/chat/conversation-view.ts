import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Composer } from '../../chat/composer.ts';
import { MessageList } from '../../chat/message-list.ts';
import { ThreadHead } from '../../chat/thread-head.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import type { Conversation } from '../pane/conversations.ts';
import { usePane } from '../pane/pane-context.ts';
import { Ephemeral } from './ephemeral.ts';
import { Message } from './message.ts';
import { commandsFor } from './outgoing-text.ts';
import { type SlackSaid, saidIn } from './said-in.ts';
import { ShortcutMenu } from './shortcut-menu.ts';
import { useSend } from './use-send.ts';

type Properties = {
  conversation: Exclude<Conversation, { kind: 'home' }>;
  threadTs: string | null;
  draft: string;
  setDraft: (draft: string) => void;
  tell: (problem: string | null) => void;
  /** Another value brings the focus to the field one writes in. */
  focusOn: unknown;
};

/** Messages and the field to write in, of a conversation or of one thread in it. */
export const ConversationView = ({
  conversation,
  threadTs,
  draft,
  setDraft,
  tell,
  focusOn,
}: Properties): Drawn => {
  const { say, slack } = usePage();
  const { openThread, person, workspace } = usePane();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const send = useSend(conversation, threadTs, tell);
  const { channel } = conversation;
  const name = conversation.kind === 'bot' ? slack.app.name : `#${conversation.channel.name}`;
  const writable = channel === null ? workspace.installed : !channel.isArchived;
  const drawing =
    (said: SlackSaid) =>
    (continues: boolean): Drawn =>
      said.kind === 'ephemeral'
        ? h(Ephemeral, {
            key: said.key,
            message: said.message,
            hide: () => setHidden(new Set([...hidden, said.key])),
          })
        : h(Message, { key: said.key, message: said.message, continues, inThread: threadTs !== null });
  return h(
    Fragment,
    null,
    threadTs !== null && h(ThreadHead, { name, back: () => openThread(null) }),
    h(MessageList, {
      key: `${conversation.key}/${threadTs ?? ''}`,
      label: threadTs === null ? say('chat.messagesIn', { name }) : say('chat.threadIn', { name }),
      said: saidIn(channel, person, threadTs, hidden).map((said) => ({ ...said, draw: drawing(said) })),
      reader: person.id,
      empty: conversation.kind === 'bot' ? say('chat.emptyBot', { name }) : say('chat.empty', { name }),
    }),
    writable
      ? h(Composer, {
          label: threadTs === null ? say('composer.label', { name }) : say('composer.threadLabel'),
          draft,
          setDraft,
          send,
          // Slash commands do not work in threads, in Slack as here.
          completions: (draft) => (threadTs === null ? commandsFor(draft, slack.app.commands) : []),
          menu: (write) => threadTs === null && h(ShortcutMenu, { write }),
          focusOn,
        })
      : h('p', { class: 'closed' }, say(workspace.installed ? 'chat.archived' : 'chat.uninstalled')),
  );
};
