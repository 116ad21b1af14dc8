import type { PlatformUser } from '../../../../shared/platform-user.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { agentWords } from '../../../drawing/kit/agent-words.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';

/** Where something is shown to agents: the workspace of the support channel. */
export interface SupportPlace {
  readonly workspaceId: string;
}

/** A user id as Slack makes them; anything else must not end up inside a mention. */
const slackUserId = /^[A-Z][A-Z0-9]{1,30}$/;

const canBeMentioned = (
  { platform, workspaceId, userId }: PlatformUser,
  place: SupportPlace | null,
): boolean => platform === 'slack' && workspaceId === place?.workspaceId && slackUserId.test(userId);

/** An agent as `mrkdwn`: a mention for those in the same workspace, who can see whom it names; otherwise where they are. */
export const agentToken = (agent: PlatformUser, place: SupportPlace | null, d: Drawing): string => {
  if (canBeMentioned(agent, place)) return `<@${agent.userId}>`;
  return escapeMrkdwn(agent.platform === 'slack' ? d.t('support:someoneElsewhere') : agentWords(agent, d));
};
