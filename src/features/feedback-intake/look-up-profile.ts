import type { Clock } from '../../shared/clock.ts';
import { languageOfLocale } from '../../shared/language.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AuthorSide } from './author-side.ts';
import type { Feedback } from './feedback.ts';
import type { Person, PersonStore } from './person-store.ts';

export type LookUpResult =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'guest'; readonly person: Person }
  | { readonly kind: 'gone' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null };

/** Feedback waits no longer than this for a profile that the platform does not give. */
const patienceMs = 60_000;

/**
 * Reads the author's profile once, after their first *Lagre*, and keeps no more of it than `collect` says.
 * A platform that does not answer holds nothing up: the next feedback asks again.
 */
export const createLookUpProfile =
  (deps: {
    people: Pick<PersonStore, 'get' | 'keepProfile'>;
    clock: Clock;
    settings: Pick<Settings, 'collect'>;
    authorSide: (platform: PlatformName) => AuthorSide;
  }) =>
  async (feedback: Pick<Feedback, 'personId' | 'createdAt'>): Promise<LookUpResult> => {
    const person = await deps.people.get(feedback.personId);
    if (person === null) return { kind: 'gone' };
    if (person.profileReadAt !== null) return { kind: 'known', person };
    const { collect } = deps.settings;
    const profile = await deps.authorSide(person.user.platform).readProfile(person.user, collect);
    const now = deps.clock.now();
    if (profile.kind === 'retry') {
      const waited = now.getTime() - feedback.createdAt.getTime();
      return waited < patienceMs ? profile : { kind: 'known', person };
    }
    if (profile.kind === 'unavailable') return { kind: 'known', person };
    if (profile.guest) return { kind: 'guest', person };
    const kept = {
      displayName: collect.displayName ? profile.displayName : null,
      email: collect.email ? profile.email : null,
      language: profile.locale === null ? null : languageOfLocale(profile.locale),
      readAt: now,
    };
    await deps.people.keepProfile(person.id, kept, []);
    const language = person.languageChosen ? person.language : (kept.language ?? person.language);
    const displayName = person.displayNameStated ? person.displayName : kept.displayName;
    const email = person.emailStated ? person.email : kept.email;
    return { kind: 'known', person: { ...person, displayName, email, language, profileReadAt: now } };
  };
