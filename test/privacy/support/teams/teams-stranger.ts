import type { PlatformUser } from '../../../../src/shared/platform-user.ts';
import type { BothApp } from '../../../whole/support/teams/start-both.ts';
import type { TeamsPerson } from '../../../whole/support/teams/teams-acts.ts';
import { tenants } from '../../../whole/support/teams/teams-seed.ts';
import { unique } from '../../../whole/support/whole-seed.ts';
import type { Terms } from '../terms.ts';

/** Somebody in Teams whom Lytt has never met, and words that nobody else has ever written. */
export interface TeamsStranger {
  readonly id: string;
  /** Whose people they act among; a partner's own is another. */
  readonly tenant: string;
  readonly user: PlatformUser;
  readonly word: string;
  readonly says: string;
  /** Who they are and what they say. */
  readonly terms: Terms;
}

/** A stranger before the whole app, and a colleague whose words are nobody's to record. */
export interface TeamsEncounter extends TeamsPerson {
  readonly who: TeamsStranger;
  readonly other: TeamsStranger;
}

type Sort = 'customer' | 'newcomer' | 'guest' | 'partner' | 'forbidden';

const strangerOf = (
  seed: BothApp['teamsSeed']['tenants'][number]['users'][number],
  tenant: string,
): TeamsStranger => {
  const word = `kanari${unique()}`;
  const terms = new Map([
    [seed.id, 'user id'],
    // The chat with the bot has the same letters in its id.
    [seed.id.slice('29:'.length), 'user id'],
    [seed.aadObjectId, 'Entra id'],
    [seed.name, 'name'],
    [word, 'words'],
  ]);
  if (seed.email !== undefined) terms.set(seed.email, 'e-mail');
  const user = { platform: 'teams', workspaceId: tenant, userId: seed.id } as const;
  return { id: seed.id, tenant, user, word, says: `Fakturaen ${word} mangler moms.`, terms };
};

/** People for every surface, none of whom is met twice. */
export const createTeamsCrowd = ({ teamsSeed }: Pick<BothApp, 'teamsSeed'>) => {
  const usersOf = (tenant: string) => teamsSeed.tenants.find(({ id }) => id === tenant)?.users ?? [];
  const customers = usersOf(tenants.customer);
  const isGuest = ({ guestFrom }: (typeof customers)[number]) => guestFrom !== undefined;
  const queues = {
    customer: customers.filter((one) => !isGuest(one) && one.installed === true).values(),
    newcomer: customers.filter((one) => one.installed === false).values(),
    guest: customers.filter(isGuest).values(),
    partner: usersOf(tenants.partner).values(),
    forbidden: usersOf(tenants.forbidden).values(),
  };
  return (sort: Sort): TeamsStranger => {
    const { value } = queues[sort].next();
    if (value === undefined) throw new Error(`the crowd has no ${sort} left`);
    return strangerOf(value, sort === 'forbidden' ? tenants.forbidden : tenants.customer);
  };
};

/** One way in which somebody can come to Lytt in Teams. */
export interface TeamsSurface {
  readonly name: string;
  /** Who it is; a customer's employee unless said. */
  readonly who?: Sort;
  /** Does it, and waits for what they are shown. */
  act(encounter: TeamsEncounter): Promise<unknown>;
}
