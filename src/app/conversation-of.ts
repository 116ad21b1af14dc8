import type { PersonStore } from '../features/feedback-intake/person-store.ts';
import type { PersonRefs } from '../features/privacy-notice/person-refs.ts';
import type { PlatformUser } from '../shared/platform-user.ts';

/** Looks up, by keyed hash, how a platform reaches somebody; null for strangers. Asking leaves nothing. */
export const createConversationOf =
  (deps: { people: Pick<PersonStore, 'find'>; refs: PersonRefs }) =>
  async (user: PlatformUser): Promise<string | null> =>
    (await deps.people.find(deps.refs.personRef(user)))?.conversation ?? null;
