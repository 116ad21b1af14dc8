import type { TeamsConfig } from '../config/config.ts';
import type { TeamsSettings } from '../platforms/teams/options.ts';
import type { Destination } from '../shared/settings.ts';

/** Opens the secret for the one place that needs it. */
export const teamsSettingsOf = (teams: TeamsConfig): TeamsSettings =>
  teams.kind === 'local' ? teams : { ...teams, appPassword: teams.appPassword.reveal() };

/** The Teams channels that are support channels. */
export const supportChannelsOf = (destinations: readonly Destination[]): ReadonlySet<string> =>
  new Set(destinations.flatMap(({ platform, channel }) => (platform === 'teams' ? [channel] : [])));
