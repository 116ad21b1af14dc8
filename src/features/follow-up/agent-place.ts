import type { PlatformUser } from '../../shared/platform-user.ts';

/** Where an agent acts: the card's channel. The use case checks that it is a destination and that they are a member. */
export interface AgentPlace {
  readonly agent: PlatformUser;
  readonly outsider: boolean;
  readonly channel: string;
}
