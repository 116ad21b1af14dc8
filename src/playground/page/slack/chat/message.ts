import { useRef, useState } from 'preact/hooks';
import type { MessageState } from '../../../slack/state.ts';
import { MessageEditor } from '../../chat/message-editor.ts';
import { MessageHead } from '../../chat/message-head.ts';
import { useDeletionQuestion } from '../../dialog/use-deletion-question.ts';
import { usePage } from '../../page-context.ts';
import { Avatar } from '../../ui/avatar.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { usePane } from '../pane/pane-context.ts';
import { personOf } from '../pane/person-of.ts';
import { FileList } from './file-list.ts';
import { MessageBody } from './message-body.ts';
import { MessageMenu } from './message-menu.ts';
import { asTyped, withMentions } from './outgoing-text.ts';
import { timeOfTs } from './said-in.ts';

type Properties = { message: MessageState; continues: boolean; inThread: boolean };

/** One message anybody in the conversation sees. */
export const Message = ({ message, continues, inThread }: Properties): Drawn => {
  const { say } = usePage();
  const { act, confirm, openThread, workspace } = usePane();
  const [editing, setEditing] = useState(false);
  const root = useRef<HTMLElement>(null);
  const deletion = useDeletionQuestion();
  const keepFocus = useKeptFocus(root);
  const headId = useUniqueId();
  const found = workspace.users.find((user) => user.id === message.user);
  const author = found === undefined ? null : personOf(found);
  const { channel, ts } = message;
  const save = (draft: string): void => {
    setEditing(false);
    void act({ kind: 'edit-message', channel, ts, text: withMentions(draft, workspace.users) });
  };
  const remove = async (): Promise<void> => {
    if (await confirm(deletion)) await act({ kind: 'delete-message', channel, ts });
  };
  return h(
    'article',
    {
      ref: root,
      class: `message${continues ? ' continues' : ''}`,
      tabIndex: -1,
      'aria-labelledby': headId,
      'data-message': ts,
      onFocusIn: keepFocus,
    },
    continues ? h('span', null) : h(Avatar, { person: author }),
    h(
      'div',
      { class: 'message-main' },
      h(MessageHead, {
        id: headId,
        author,
        at: timeOfTs(ts),
        edited: message.edited !== null,
        hidden: continues,
      }),
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
