import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { LinkStore } from './link-store.ts';

/** *Koble fra*: this account is on its own again. Taking a record away needs no notice first. */
export const createUnlinkAccount =
  (deps: { people: Pick<PersonStore, 'find'>; refs: PersonRefs; links: Pick<LinkStore, 'leave'> }) =>
  async (user: PlatformUser): Promise<{ readonly kind: 'unlinked' | 'not-linked' }> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    const left = person !== null && (await deps.links.leave(person.id));
    return { kind: left ? 'unlinked' : 'not-linked' };
  };
