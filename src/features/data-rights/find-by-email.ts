import type { PersonId } from '../../shared/ids.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';

const folded = (address: string): string => address.normalize('NFC').trim().toLowerCase();

/**
 * Every account on which this e-mail address is registered, oldest first. All addresses are read, page by page: they
 * are encrypted, and a way to look one up would be one more thing that is kept about people. Looking leaves nothing.
 */
export const createFindByEmail =
  (deps: { people: Pick<PersonStore, 'withEmail'> }) =>
  async (address: string): Promise<readonly Person[]> => {
    const wanted = folded(address);
    const found: Person[] = [];
    let last: PersonId | null = null;
    for (;;) {
      const page: readonly Person[] = await deps.people.withEmail(last);
      found.push(...page.filter(({ email }) => email !== null && folded(email) === wanted));
      const end = page.at(-1);
      if (end === undefined) break;
      last = end.id;
    }
    return found.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  };
