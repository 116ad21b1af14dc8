import { Fragment } from 'preact';
import { usePage } from '../page-context.ts';
import type { Shown, Side } from '../pane/side.ts';
import { SlackPane } from '../slack/pane/slack-pane.ts';
import { TeamsPane } from '../teams/pane/teams-pane.ts';
import { type Drawn, h } from '../ui/h.ts';

const sides: readonly Side[] = ['customer', 'agent'];

/** Both sides on both platforms; of each side the platform that is not shown waits as it was left. */
export const Panes = ({ shown }: { shown: Shown }): Drawn => {
  const { slack, teams } = usePage();
  return h(
    Fragment,
    null,
    sides.map((side, index) => {
      // On both platforms the customers come first, those who answer second.
      const workspace = slack.workspaces[index];
      const tenant = teams.tenants[index];
      return [
        workspace !== undefined &&
          h(SlackPane, { key: `${side}/slack`, side, workspace, hidden: shown[side] !== 'slack' }),
        tenant !== undefined &&
          h(TeamsPane, { key: `${side}/teams`, side, tenant, hidden: shown[side] !== 'teams' }),
      ];
    }),
  );
};
