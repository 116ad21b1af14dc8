import type { PlatformUser } from '../../shared/platform-user.ts';
import type { createAnswerAccess } from './answer-access.ts';
import type { HeldDisclosure } from './data-rights-store.ts';

/** Who actually got the person's data, by name, from the ledger (GDPR art. 15(1)(c)); nobody for a stranger. */
export const createListRecipients =
  (deps: { answerAccess: ReturnType<typeof createAnswerAccess> }) =>
  async (user: PlatformUser): Promise<readonly HeldDisclosure[]> =>
    (await deps.answerAccess(user))?.disclosures ?? [];
