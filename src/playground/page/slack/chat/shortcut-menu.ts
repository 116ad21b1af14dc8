import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { Menu } from '../../ui/menu.ts';
import { usePane } from '../pane/pane-context.ts';

/** Slack's lightning: the app's global shortcuts, and its commands to be filled in. */
export const ShortcutMenu = ({ write }: { write: (text: string) => void }): Drawn => {
  const { say, slack } = usePage();
  const { act, workspace } = usePane();
  if (!workspace.installed) return null;
  const shortcuts = slack.app.shortcuts
    .filter((shortcut) => shortcut.type === 'global')
    .map(({ callbackId, name }) => ({
      key: callbackId,
      label: name,
      choose: () => void act({ kind: 'global-shortcut', callbackId }),
    }));
  const commands = slack.app.commands.map((command) => ({
    key: command,
    label: command,
    choose: () => write(`${command} `),
  }));
  return h(
    Menu,
    { label: say('composer.shortcuts'), items: [...shortcuts, ...commands] },
    h(Icon, { name: 'plus' }),
  );
};
