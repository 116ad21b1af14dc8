import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { usePane } from '../pane/pane-context.ts';

/** Where one would write to the bot, for somebody who has not added it. */
export const NotInstalled = (): Drawn => {
  const { say, teams } = usePage();
  const { act } = usePane();
  const { name } = teams.app;
  return h(
    'p',
    { class: 'closed' },
    say('teams.notInstalled', { name }),
    ' ',
    h(
      'button',
      { type: 'button', class: 'button', onClick: () => void act({ kind: 'install' }) },
      say('teams.install', { name }),
    ),
  );
};
