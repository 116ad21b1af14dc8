import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { DataRightsStore } from './data-rights-store.ts';

/** What an erasure would take away, before the person confirms it. Asking leaves no trace. */
export const createAskErase =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    dataRights: Pick<DataRightsStore, 'held'>;
  }) =>
  async (
    user: PlatformUser,
  ): Promise<
    | { readonly kind: 'nothing-held' }
    | { readonly kind: 'confirm'; readonly feedback: number; readonly copies: number }
  > => {
    const person = await deps.people.find(deps.refs.personRef(user));
    const held = person === null ? null : await deps.dataRights.held(person.id);
    if (held === null) return { kind: 'nothing-held' };
    return { kind: 'confirm', feedback: held.feedback.length, copies: held.copies };
  };
