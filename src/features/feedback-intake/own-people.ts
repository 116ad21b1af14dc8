import type { PersonId } from '../../shared/ids.ts';
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

/** Whether something is theirs, of whichever account. */
export const isOwn = (own: readonly Person[], { personId }: { readonly personId: PersonId }): boolean =>
  own.some(({ id }) => id === personId);

/**
 * The account that an item of a person's belongs to; the one they act with when it is none of theirs. What they write
 * about it is recorded under that account, and so under the notice that was read with it.
 */
export const accountOf = (
  own: readonly Person[],
  item: { readonly personId: PersonId } | null,
  user: PlatformUser,
): PlatformUser => own.find(({ id }) => id === item?.personId)?.user ?? user;

/** Rights cover all of a person's linked accounts. Looking them up leaves nothing. */
export const createOwnPeople =
  (deps: { people: Pick<PersonStore, 'find' | 'linked'>; refs: PersonRefs }): OwnPeople =>
  async (user) => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return [];
    const linked = person.linkId === null ? [] : await deps.people.linked(person.linkId);
    return [person, ...linked.filter(({ id }) => id !== person.id)];
  };
