import { playgroundSeed } from '../../../src/playground/slack/playground-seed.ts';
import type { SlackSeed } from '../../../src/playground/slack/workspaces.ts';

/**
 * The playground's workspaces with those whom the bot must turn away: a guest in the customer's
 * workspace, and a Slack Connect partner whose workspace does not have the app.
 */
export function seedWithOutsiders(): SlackSeed {
  const seed = structuredClone(playgroundSeed);
  const customer = seed.workspaces.find((workspace) => workspace.id === 'T0CUSTOMER');
  customer?.users.push({ id: 'U0GUEST', name: 'gry.gjest', realName: 'Gry Gjest', isRestricted: true });
  customer?.channels.push({
    id: 'C0SHARED',
    name: 'fjellheim-nordlys',
    members: ['U0KARI', 'U0GUEST', 'U0PARTNER', 'U0LYTTKUNDE'],
    sharedWith: ['T0PARTNER'],
  });
  seed.workspaces.push({
    id: 'T0PARTNER',
    name: 'Nordlys Regnskap AS',
    domain: 'nordlys-regnskap',
    users: [
      { id: 'U0PARTNER', name: 'per.partner', realName: 'Per Partner', email: 'per@nordlys.example.com' },
    ],
    channels: [],
    installation: null,
  });
  return seed;
}

/** The same with scopes that Lytt does not ask for: what the local Slack can do beyond Lytt's own needs. */
export function seedWithEveryScope(): SlackSeed {
  const seed = seedWithOutsiders();
  for (const { installation } of seed.workspaces) {
    if (installation === null) continue;
    installation.scopes = [...installation.scopes, 'channels:join', 'im:read', 'im:write'];
  }
  return seed;
}
