import { useRef, useState } from 'preact/hooks';
import type { MessageState } from '../../../teams/state.ts';
import { MessageEditor } from '../../chat/message-editor.ts';
import { MessageHead } from '../../chat/message-head.ts';
import { useDeletionQuestion } from '../../dialog/use-deletion-question.ts';
import { usePage } from '../../page-context.ts';
import { Avatar } from '../../ui/avatar.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { usePane } from '../pane/pane-context.ts';
import { MessageBody } from './message-body.ts';
import { MessageMenu } from './message-menu.ts';
import { asTyped } from './outgoing-text.ts';
import { useAuthor } from './use-author.ts';

type Properties = { message: MessageState; continues: boolean; inChannel: boolean; inThread: boolean };

/** One message in a chat or a channel. */
export const Message = ({ message, continues, inChannel, inThread }: Properties): Drawn => {
  const { say } = usePage();
  const { act, confirm, openThread } = usePane();
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(root);
  const deletion = useDeletionQuestion();
  const headId = useUniqueId();
  const author = useAuthor(message);
  const { conversation, id } = message;
  const save = (text: string): void => {
    setEditing(false);
    void act({ kind: 'edit-message', conversation, message: id, text });
  };
  const remove = async (): Promise<void> => {
    if (await confirm(deletion)) await act({ kind: 'delete-message', conversation, message: id });
  };
  return h(
    'article',
    {
      ref: root,
      class: `message${continues ? ' continues' : ''}`,
      tabIndex: -1,
      'aria-labelledby': headId,
      'data-message': id,
      onFocusIn: keepFocus,
    },
    continues ? h('span', null) : h(Avatar, { person: author }),
    h(
      'div',
      { class: 'message-main' },
      h(MessageHead, {
        id: headId,
        author,
        at: new Date(message.at),
        edited: message.isEdited && !message.isDeleted,
        hidden: continues,
      }),
      message.isDeleted
        ? h('p', { class: 'tombstone' }, say('message.deleted'))
        : editing
          ? h(MessageEditor, { text: asTyped(message.text), save, cancel: () => setEditing(false) })
          : h(MessageBody, { message }),
      inChannel &&
        !inThread &&
        message.replyCount > 0 &&
        h(
          'button',
          { type: 'button', class: 'replies', onClick: () => openThread(id) },
          say('message.replies', { count: message.replyCount }),
        ),
    ),
    !message.isDeleted &&
      h(MessageMenu, { message, inChannel, edit: () => setEditing(true), remove: () => void remove() }),
  );
};
