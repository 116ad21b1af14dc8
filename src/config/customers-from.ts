import type { Settings } from '../shared/settings.ts';
import type { SettingsContext } from './load-settings.ts';
import type { LyttYaml } from './lytt-schema.ts';

interface CustomersFrom {
  readonly customersFrom: Settings['customersFrom'];
  readonly ownSlackWorkspaceOnly: boolean;
  readonly problems: readonly string[];
}

/**
 * Whose people may use the bot. What is not said means the workspace or tenant that is configured; with OAuth on
 * Slack there is no such one, so it must be said. In the playground everybody there may.
 */
export const customersFrom = (said: LyttYaml['customersFrom'], context: SettingsContext): CustomersFrom => {
  if (context.mode === 'playground') {
    const customersFrom = { slack: said.slack ?? 'any', teams: said.teams ?? 'any' } as const;
    return { customersFrom, ownSlackWorkspaceOnly: false, problems: [] };
  }
  const ownSlack = said.slack === undefined && context.hasSlack;
  const problems =
    ownSlack && !context.botToken
      ? [
          'customersFrom.slack is missing; with SLACK_CLIENT_ID any workspace can install the app, so say any or list the workspaces whose people may use it',
        ]
      : [];
  const ownTenant = context.tenantId === null ? 'any' : [context.tenantId];
  return {
    customersFrom: { slack: said.slack ?? [], teams: said.teams ?? (context.hasTeams ? ownTenant : []) },
    ownSlackWorkspaceOnly: ownSlack,
    problems,
  };
};
