import type { TeamsConfig } from '../config/config.ts';
import type { TeamsSettings } from '../platforms/teams/options.ts';
import type { Destination } from '../shared/settings.ts';

/** Opens the secret for the one place that needs it. */
export const teamsSettingsOf = (teams: TeamsConfig): TeamsSettings =>
  teams.kind === 'local' ? teams : { ...teams, appPassword: teams.appPassword.reveal() };

/** The Teams channels that are support channels, each with the id of its team. */
export const supportChannelsOf = (destinations: readonly Destination[]): ReadonlyMap<string, string> =>
  new Map(
    destinations.flatMap(({ platform, channel, workspaceId }) =>
      platform === 'teams' ? [[channel, workspaceId] as const] : [],
    ),
  );
