import type { Clock } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { Person } from '../feedback-intake/person-store.ts';

/** A guest's words are not kept longer than this only because the polite line does not get through. */
const patienceMs = 60_000;

/** A guest may not use the bot: one polite line, and everything about them goes. The line is sent first, so that a fall between the two repeats it rather than loses it. */
export const createRefuseGuest =
  (deps: {
    clock: Clock;
    authorSide: (platform: PlatformName) => AuthorSide;
    erasePerson: (id: PersonId) => Promise<unknown>;
  }) =>
  async (person: Person, feedback: Pick<Feedback, 'createdAt'>): Promise<JobResult> => {
    const side = deps.authorSide(person.user.platform);
    const told = await side.tell(person.user, { kind: 'guest-refused' }, person.language, person.id);
    const waited = deps.clock.now().getTime() - feedback.createdAt.getTime();
    if (told.kind === 'retry' && waited < patienceMs) {
      return { kind: 'retry', code: told.code, afterMs: told.afterMs };
    }
    await deps.erasePerson(person.id);
    return { kind: 'done' };
  };
