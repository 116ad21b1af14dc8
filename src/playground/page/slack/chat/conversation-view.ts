import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Composer } from '../../chat/composer.ts';
import { MessageList } from '../../chat/message-list.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import type { Conversation } from '../pane/conversations.ts';
import { usePane } from '../pane/pane-context.ts';
import { timelineOf } from './timeline.ts';
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
  const { say, snapshot } = usePage();
  const { openThread, person, workspace } = usePane();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const send = useSend(conversation, threadTs, tell);
  const { channel } = conversation;
  const name = conversation.kind === 'bot' ? snapshot.app.name : `#${conversation.channel.name}`;
  const writable = channel === null ? workspace.installed : !channel.isArchived;
  return h(
    Fragment,
    null,
    threadTs !== null &&
      h(
        'div',
        { class: 'thread-head' },
        h(
          'button',
          { type: 'button', class: 'link-button', onClick: () => openThread(null) },
          h(Icon, { name: 'back' }),
          say('thread.back', { name }),
        ),
        h('strong', null, say('thread.title')),
      ),
    h(MessageList, {
      key: `${conversation.key}/${threadTs ?? ''}`,
      label: threadTs === null ? say('chat.messagesIn', { name }) : say('chat.threadIn', { name }),
      timeline: timelineOf(channel, person, threadTs, hidden),
      inThread: threadTs !== null,
      hide: (ts) => setHidden(new Set([...hidden, ts])),
      empty: conversation.kind === 'bot' ? say('chat.emptyBot', { name }) : say('chat.empty', { name }),
    }),
    writable
      ? h(Composer, {
          label: threadTs === null ? say('composer.label', { name }) : say('composer.threadLabel'),
          draft,
          setDraft,
          send,
          inThread: threadTs !== null,
          focusOn,
        })
      : h('p', { class: 'closed' }, say(workspace.installed ? 'chat.archived' : 'chat.uninstalled')),
  );
};
