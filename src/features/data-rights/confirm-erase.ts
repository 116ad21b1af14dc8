import type { PersonId } from '../../shared/ids.ts';
import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import type { ErasureResult } from './data-rights-store.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

/** The person confirmed: everything about them goes now, of all their accounts in one go. Confirming twice finds nothing the second time. */
export const createConfirmErase =
  (deps: {
    ownPeople: OwnPeople;
    erasePerson: (...ids: readonly PersonId[]) => Promise<ErasureResult | null>;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
    authorSide: (platform: PlatformName) => Pick<AuthorSide, 'refreshHome'>;
  }) =>
  async (
    user: PlatformUser,
  ): Promise<{ readonly kind: 'nothing-held' } | ({ readonly kind: 'erased' } & ErasureResult)> => {
    const own = await deps.ownPeople(user);
    const [person] = own;
    if (person === undefined) return { kind: 'nothing-held' };
    // That somebody asked outlives them, without who it was.
    await deps.recordFulfilled(person.id, 'erase');
    const erased = await deps.erasePerson(...own.map(({ id }) => id));
    if (erased === null) return { kind: 'nothing-held' };
    // Home still shows their items, and would until they open it again.
    for (const account of own) await deps.authorSide(account.user.platform).refreshHome(account.user);
    return { kind: 'erased', ...erased };
  };
