import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { Drawing } from '../drawing.ts';
import { platformLabel } from './platform-labels.ts';

/** An agent on the other platform: which one that is, since nobody here can see who. Null: they are on this one. */
const elsewhere = ({ platform }: PlatformUser, d: Drawing): string | null =>
  platform === d.platform ? null : d.t('support:colleagueElsewhere', { platform: platformLabel(platform) });

/** What a sentence can say of an agent beside "a colleague": their name, or where they are. Null: neither. */
export const agentSaid = (agent: PlatformUser, d: Drawing): string | null =>
  d.nameOf(agent) ?? elsewhere(agent, d);

/** An agent in words. */
export const agentWords = (agent: PlatformUser, d: Drawing): string =>
  agentSaid(agent, d) ?? d.t('support:colleague');
