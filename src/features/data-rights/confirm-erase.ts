import type { PersonId } from '../../shared/ids.ts';
import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { ErasureResult } from './data-rights-store.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

/** The person confirmed: everything about them goes now. Confirming twice finds nothing the second time. */
export const createConfirmErase =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    erasePerson: (id: PersonId) => Promise<ErasureResult | null>;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
    authorSide: (platform: PlatformName) => Pick<AuthorSide, 'refreshHome'>;
  }) =>
  async (
    user: PlatformUser,
  ): Promise<{ readonly kind: 'nothing-held' } | ({ readonly kind: 'erased' } & ErasureResult)> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    // That somebody asked outlives them, without who it was.
    if (person !== null) await deps.recordFulfilled(person.id, 'erase');
    const erased = person === null ? null : await deps.erasePerson(person.id);
    if (erased === null) return { kind: 'nothing-held' };
    // Home still shows their items, and would until they open it again.
    await deps.authorSide(user.platform).refreshHome(user);
    return { kind: 'erased', ...erased };
  };
