import type { UserSeed } from '../../../src/playground/slack/workspaces.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import { unique } from '../../whole/support/whole-seed.ts';
import type { Terms } from './terms.ts';

/** Somebody whom Lytt has never met, and words that nobody else has ever written. */
export interface Stranger {
  readonly id: string;
  /** The workspace that the bot meets them in; a partner's own is another. */
  readonly workspace: string;
  readonly user: PlatformUser;
  /** A word of its own, and a sentence around it. */
  readonly word: string;
  readonly says: string;
  /** Who they are and what they say. */
  readonly terms: Terms;
}

export const strangerFrom = (seed: UserSeed, workspace: string): Stranger => {
  const word = `kanari${unique()}`;
  const terms = new Map([
    [seed.id, 'user id'],
    [seed.name, 'handle'],
    [seed.realName, 'name'],
    [word, 'words'],
  ]);
  if (seed.displayName !== undefined) terms.set(seed.displayName, 'display name');
  if (seed.email !== undefined) terms.set(seed.email, 'e-mail');
  const user = { platform: 'slack', workspaceId: workspace, userId: seed.id } as const;
  return { id: seed.id, workspace, user, word, says: `Fakturaen ${word} mangler moms.`, terms };
};
