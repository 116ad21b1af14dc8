import type { AgentPlace } from '../../src/features/follow-up/agent-place.ts';
import type { Visitor } from '../../src/platforms/inbound-event.ts';
import type { PlatformUser } from '../../src/shared/platform-user.ts';

/** Invented people. Customers are in a workspace of their own, agents in the support workspace. */
export const customer = (userId = 'UKARI', workspaceId = 'TCUSTOMER'): PlatformUser => ({
  platform: 'slack',
  workspaceId,
  userId,
});

export const visitor = (userId?: string, more: Partial<Visitor> = {}): Visitor => ({
  user: customer(userId),
  outsider: false,
  locale: null,
  conversation: null,
  ...more,
});

/** An agent in the channel of a destination of the sample settings. */
export const agentIn = (destinationId: string, userId = 'UAGENT'): AgentPlace => ({
  agent: { platform: 'slack', workspaceId: 'TSUPPORT', userId },
  outsider: false,
  channel: `C${destinationId.toUpperCase()}`,
});
