import type { MessageState } from '../../../teams/state.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { Menu, type MenuItem } from '../../ui/menu.ts';
import { usePane } from '../pane/pane-context.ts';

type Properties = { message: MessageState; inChannel: boolean; edit: () => void; remove: () => void };

/** What can be done with a message: a thread, the app's actions on it, and one's own words changed or taken away. */
export const MessageMenu = ({ message, inChannel, edit, remove }: Properties): Drawn => {
  const { say, teams } = usePage();
  const { act, openThread, person } = usePane();
  const { conversation, id } = message;
  const actions = teams.app.extensionActions.filter(({ contexts }) => contexts.includes('message'));
  const items: MenuItem[] = [
    ...(inChannel
      ? [
          {
            key: 'thread',
            label: say('message.replyInThread'),
            choose: () => openThread(message.thread ?? id),
          },
        ]
      : []),
    ...actions.map(({ commandId, title }) => ({
      key: commandId,
      label: title,
      choose: () => void act({ kind: 'extension', commandId, conversation, message: id }),
    })),
    ...(message.from === person.id
      ? [
          { key: 'edit', label: say('message.edit'), choose: edit },
          { key: 'delete', label: say('message.delete'), danger: true, choose: remove },
        ]
      : []),
  ];
  return h(Menu, { label: say('message.menu'), items }, h(Icon, { name: 'more' }));
};
