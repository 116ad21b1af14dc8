import type { SlackSnapshot, WorkspaceState } from '../../slack/state.ts';
import type { TeamsSnapshot, TenantState } from '../../teams/state.ts';
import type { Place } from '../pane/side.ts';

/** A place as a key. */
export const placeKey = ({ side, platform }: Place): string => `${side}/${platform}`;

const latest = (said: readonly string[]): string =>
  said.reduce((newest, at) => (at > newest ? at : newest), '');

const inWorkspace = (workspace: WorkspaceState | undefined): string =>
  latest([
    ...(workspace?.channels ?? [])
      .flatMap((channel) => channel.messages)
      .filter(({ isBot }) => isBot)
      .map(({ ts }) => ts),
    ...(workspace?.users ?? []).flatMap((user) => user.ephemerals.map(({ ts }) => ts)),
  ]);

const inTenant = (tenant: TenantState | undefined): string =>
  latest(
    [...(tenant?.chats ?? []), ...(tenant?.teams ?? []).flatMap((team) => team.channels)]
      .flatMap(({ messages }) => messages)
      .filter(({ isBot }) => isBot)
      .map(({ at }) => at),
  );

/**
 * When the bot last said something in each place, by the place's key, in an order that strings have; empty where it
 * has said nothing. On both platforms the customers come first, those who answer second.
 */
export const newestInPlaces = (
  slack: SlackSnapshot,
  teams: TeamsSnapshot,
): Readonly<Record<string, string>> => ({
  'customer/slack': inWorkspace(slack.workspaces[0]),
  'agent/slack': inWorkspace(slack.workspaces[1]),
  'customer/teams': inTenant(teams.tenants[0]),
  'agent/teams': inTenant(teams.tenants[1]),
});
