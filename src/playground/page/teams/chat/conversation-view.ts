import { Fragment } from 'preact';
import { Composer } from '../../chat/composer.ts';
import { MessageList } from '../../chat/message-list.ts';
import { ThreadHead } from '../../chat/thread-head.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import type { Conversation } from '../pane/conversations.ts';
import { usePane } from '../pane/pane-context.ts';
import { nameOf } from '../pane/use-listed.ts';
import { ComposeMenu } from './compose-menu.ts';
import { Message } from './message.ts';
import { NotInstalled } from './not-installed.ts';
import { mentionsFor } from './outgoing-text.ts';
import { saidIn } from './said-in.ts';

type Properties = {
  conversation: Conversation;
  thread: string | null;
  draft: string;
  setDraft: (draft: string) => void;
  /** Another value brings the focus to the field one writes in. */
  focusOn: unknown;
};

/** Messages and the field to write in, of a chat, a channel, or one thread in a channel. */
export const ConversationView = ({ conversation, thread, draft, setDraft, focusOn }: Properties): Drawn => {
  const { say, teams } = usePage();
  const { act, openThread, person } = usePane();
  const { kind, room } = conversation;
  const name = nameOf(conversation, teams.app.name);
  const inChannel = kind === 'channel';
  const send = async (text: string): Promise<boolean> => {
    const answer =
      kind === 'bot'
        ? await act({ kind: 'personal-message', text: text.trim() })
        : await act({
            kind: 'message',
            conversation: conversation.room.id,
            text: text.trim(),
            ...(thread === null ? {} : { thread }),
          });
    return answer.ok || answer.problem !== 'not-possible';
  };
  return h(
    Fragment,
    null,
    thread !== null && h(ThreadHead, { name, back: () => openThread(null) }),
    h(MessageList, {
      key: `${conversation.key}/${thread ?? ''}`,
      label: thread === null ? say('chat.messagesIn', { name }) : say('chat.threadIn', { name }),
      said: saidIn(room?.messages ?? [], thread).map((said) => ({
        ...said,
        draw: (continues: boolean) =>
          h(Message, {
            key: said.key,
            message: said.message,
            continues,
            inChannel,
            inThread: thread !== null,
          }),
      })),
      reader: person.id,
      empty: kind === 'bot' ? say('chat.emptyBot', { name }) : say('chat.empty', { name }),
    }),
    kind === 'bot' && !person.installed
      ? h(NotInstalled, null)
      : h(Composer, {
          label: thread === null ? say('composer.label', { name }) : say('composer.threadLabel'),
          draft,
          setDraft,
          send,
          completions: (typed) => (kind === 'bot' ? [] : mentionsFor(typed, [teams.app.name])),
          menu: () => h(ComposeMenu, { conversation: room?.id ?? null }),
          focusOn,
        }),
  );
};
