import type { MessageState } from '../../../slack/state.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { Menu, type MenuItem } from '../../ui/menu.ts';
import { usePane } from '../pane/pane-context.ts';

type Properties = { message: MessageState; edit: () => void; remove: () => void };

/** What can be done with a message: a thread, the app's message shortcuts, and one's own words changed or taken away. */
export const MessageMenu = ({ message, edit, remove }: Properties): Drawn => {
  const { say, slack } = usePage();
  const { act, openThread, person, workspace } = usePane();
  const { channel, ts } = message;
  const shortcuts = workspace.installed
    ? slack.app.shortcuts.filter((shortcut) => shortcut.type === 'message')
    : [];
  const items: MenuItem[] = [
    { key: 'thread', label: say('message.replyInThread'), choose: () => openThread(message.threadTs ?? ts) },
    ...shortcuts.map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      choose: () => void act({ kind: 'message-shortcut', channel, ts, callbackId }),
    })),
    ...(message.user === person.id
      ? [
          { key: 'edit', label: say('message.edit'), choose: edit },
          { key: 'delete', label: say('message.delete'), danger: true, choose: remove },
        ]
      : []),
  ];
  return h(Menu, { label: say('message.menu'), items }, h(Icon, { name: 'more' }));
};
