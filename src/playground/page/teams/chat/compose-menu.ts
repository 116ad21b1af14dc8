import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { Menu } from '../../ui/menu.ts';
import { usePane } from '../pane/pane-context.ts';

/** The plus beside the field one writes in: what the app's message extension offers there. */
export const ComposeMenu = ({ conversation }: { conversation: string | null }): Drawn => {
  const { say, teams } = usePage();
  const { act } = usePane();
  if (conversation === null) return null;
  const items = teams.app.extensionActions
    .filter(({ contexts }) => contexts.includes('compose'))
    .map(({ commandId, title }) => ({
      key: commandId,
      label: title,
      choose: () => void act({ kind: 'extension', commandId, conversation }),
    }));
  return h(Menu, { label: say('teams.actions'), items }, h(Icon, { name: 'plus' }));
};
