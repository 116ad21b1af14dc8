import { useRef, useState } from 'preact/hooks';
import type { MessageState } from '../../../slack/state.ts';
import { MessageEditor } from '../../chat/message-editor.ts';
import { MessageHead } from '../../chat/message-head.ts';
import { usePage } from '../../page-context.ts';
import { Avatar } from '../../ui/avatar.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { usePane } from '../pane/pane-context.ts';
import { FileList } from './file-list.ts';
import { MessageBody } from './message-body.ts';
import { MessageMenu } from './message-menu.ts';
import { asTyped, withMentions } from './outgoing-text.ts';

type Properties = { message: MessageState; continues: boolean; inThread: boolean };

/** One message anybody in the conversation sees. */
export const Message = ({ message, continues, inThread }: Properties): Drawn => {
  const { say } = usePage();
  const { act, confirm, openThread, workspace } = usePane();
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(root);
  const headId = useUniqueId();
  const author = workspace.users.find((user) => user.id === message.user) ?? null;
  const { channel, ts } = message;
  const save = (draft: string): void => {
    setEditing(false);
    void act({ kind: 'edit-message', channel, ts, text: withMentions(draft, workspace.users) });
  };
  const remove = async (): Promise<void> => {
    const dialog = {
      title: { type: 'plain_text', text: say('message.deleteTitle') },
      text: { type: 'plain_text', text: say('message.deleteText') },
      confirm: { type: 'plain_text', text: say('message.delete') },
      deny: { type: 'plain_text', text: say('dialog.cancel') },
      style: 'danger',
    };
    if (await confirm(dialog)) await act({ kind: 'delete-message', channel, ts });
  };
  return h(
    'article',
    {
      ref: root,
      class: `message${continues ? ' continues' : ''}`,
      tabIndex: -1,
      'aria-labelledby': headId,
      'data-ts': ts,
      onFocusIn: keepFocus,
    },
    continues ? h('span', null) : h(Avatar, { user: author }),
    h(
      'div',
      { class: 'message-main' },
      h(MessageHead, { id: headId, author, ts, edited: message.edited !== null, hidden: continues }),
      message.isTombstone
        ? h('p', { class: 'tombstone' }, say('message.deleted'))
        : editing
          ? h(MessageEditor, {
              text: asTyped(message.text, workspace.users),
              save,
              cancel: () => setEditing(false),
            })
          : h(MessageBody, { message }),
      h(FileList, { files: message.files }),
      !inThread &&
        message.replyCount > 0 &&
        h(
          'button',
          { type: 'button', class: 'replies', onClick: () => openThread(ts) },
          say('message.replies', { count: message.replyCount }),
        ),
    ),
    !message.isTombstone &&
      h(MessageMenu, { message, edit: () => setEditing(true), remove: () => void remove() }),
  );
};
