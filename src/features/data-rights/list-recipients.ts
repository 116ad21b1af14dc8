import type { PlatformUser } from '../../shared/platform-user.ts';
import type { HeldDisclosure } from './data-rights-store.ts';
import type { createReadHeld } from './read-held.ts';

/** Who actually got the person's data, by name, from the ledger (GDPR art. 15(1)(c)); nobody for a stranger. */
export const createListRecipients =
  (deps: { readHeld: ReturnType<typeof createReadHeld> }) =>
  async (user: PlatformUser): Promise<readonly HeldDisclosure[]> =>
    (await deps.readHeld(user)).flatMap(({ disclosures }) => disclosures);
