import type { ReachOutcome } from '../features/routing/support-side.ts';
import type { Destination } from '../shared/settings.ts';

/** What an operator can do about it, by the platform's code. */
const remedies: Readonly<Record<string, string>> = {
  channel_not_found:
    'the channel does not exist, or it is private and the bot is not in it; check its id and invite the bot',
  not_in_channel: 'the bot is not in the channel; invite it there',
  is_archived: 'the channel is archived; choose another, or open it again',
  invalid_auth: 'Slack does not know the bot token; copy it again from the page of the app',
  account_inactive: 'the bot was removed from the workspace; install it again',
  token_revoked: 'the bot was removed from the workspace; install it again',
  missing_scope:
    'the app lacks a scope; update its manifest (npm run lytt -- manifest slack) and install it again',
};

/** One line on a destination. */
export const reachInWords = ({ id, channel }: Destination, reach: ReachOutcome): string => {
  if (reach.kind === 'reachable') return `${id}: the bot can post in ${channel}`;
  const again = reach.kind === 'retry' ? 'the platform does not answer now; try again later' : null;
  const remedy = remedies[reach.code] ?? again ?? 'the bot cannot post there';
  return `${id}: ${remedy} (${reach.code})`;
};
