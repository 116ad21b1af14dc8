import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Visitor } from '../inbound-event.ts';

type Maybe = string | null | undefined;

/**
 * Who acted, and whether they come from outside. In Slack Connect people of another company see our messages
 * and can press our buttons: their account's team then differs from the one the bot was installed in. An
 * organisation's id counts as home for its workspaces (Enterprise Grid names either).
 *
 * @param workspaceId the installation that was addressed: a team, or the organisation of an org-wide one
 * @param home teams and organisations that the payload says the bot was addressed in
 * @param teams what the payload says of the person's own team; absent where Slack does not say
 */
export const visitorOf = (
  workspaceId: string,
  userId: string,
  home: readonly Maybe[],
  teams: readonly Maybe[],
): Visitor => {
  const user: PlatformUser = { platform: 'slack', workspaceId, userId };
  const own = teams.filter((team) => team != null);
  const outsider = own.some((team) => team !== workspaceId && !home.includes(team));
  return { user, outsider, locale: null, conversation: null };
};
