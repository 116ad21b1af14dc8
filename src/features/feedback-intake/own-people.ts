import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Person, PersonStore } from './person-store.ts';

/** An account as its owner knows it again. */
export interface LinkedAccount {
  readonly platform: PlatformName;
  readonly displayName: string | null;
}

/** Whoever acts, first, and every other account that they have linked to it; nobody for a stranger. */
export type OwnPeople = (user: PlatformUser) => Promise<readonly Person[]>;

/** Rights cover all of a person's linked accounts. Looking them up leaves nothing. */
export const createOwnPeople =
  (deps: { people: Pick<PersonStore, 'find' | 'linked'>; refs: PersonRefs }): OwnPeople =>
  async (user) => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return [];
    const linked = person.linkId === null ? [] : await deps.people.linked(person.linkId);
    return [person, ...linked.filter(({ id }) => id !== person.id)];
  };
