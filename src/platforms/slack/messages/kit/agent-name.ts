import type { PlatformUser } from '../../../../shared/platform-user.ts';
import type { Drawing } from '../../../drawing/drawing.ts';

/** Where something is shown to agents: the workspace of the support channel. */
export interface SupportPlace {
  readonly workspaceId: string;
}

/** A user id as Slack makes them; anything else must not end up inside a mention. */
const slackUserId = /^[A-Z][A-Z0-9]{1,30}$/;

/** An agent as `mrkdwn`: a mention for those in the same workspace, who can see whom it names; otherwise no name. */
export const agentToken = (agent: PlatformUser, place: SupportPlace | null, d: Drawing): string =>
  agent.platform === 'slack' && agent.workspaceId === place?.workspaceId && slackUserId.test(agent.userId)
    ? `<@${agent.userId}>`
    : d.t('support:someoneElsewhere');
