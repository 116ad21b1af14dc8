import type { PlatformName } from '../../../shared/platform-user.ts';

/** The two halves of the page. */
export type Side = 'customer' | 'agent';

/** Which platform each half shows. */
export type Shown = Readonly<Record<Side, PlatformName>>;

/** One side on one platform. */
export type Place = { side: Side; platform: PlatformName };

/** The same in every language. */
export const productNames: Readonly<Record<PlatformName, string>> = { slack: 'Slack', teams: 'Teams' };
