import type { SlackSnapshot } from '../../slack/state.ts';
import type { TeamsSnapshot } from '../../teams/state.ts';

/** Whether nobody has written anything yet: the playground has just started. */
export const isFresh = (slack: SlackSnapshot, teams: TeamsSnapshot): boolean => {
  const places = [
    ...slack.workspaces.flatMap((workspace) => workspace.channels),
    ...teams.tenants.flatMap((tenant) => [...tenant.chats, ...tenant.teams.flatMap((team) => team.channels)]),
  ];
  return places.every(({ messages }) => messages.every(({ isBot }) => isBot));
};
