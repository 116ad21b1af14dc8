import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import { linkedAccount } from './linked-account.ts';

/**
 * Job: tells whoever made a code that it was used, because it may have been somebody else who typed it. What cannot be
 * delivered is let be: their own privacy menu says the same.
 */
export const createTellLinked =
  (deps: {
    people: Pick<PersonStore, 'get' | 'linked'>;
    authorSide: (platform: PlatformName) => Pick<AuthorSide, 'tell'>;
  }) =>
  async ({ personId }: JobPayloads['tell-linked']): Promise<JobResult> => {
    const person = await deps.people.get(personId);
    if (person === null || person.linkId === null) return { kind: 'done' };
    const linked = await deps.people.linked(person.linkId);
    const others = linked.filter(({ id }) => id !== personId).map(linkedAccount);
    if (others.length === 0) return { kind: 'done' };
    const message = { kind: 'account-linked', others } as const;
    const side = deps.authorSide(person.user.platform);
    const sent = await side.tell(person.user, message, person.language, `linked ${person.linkId}`);
    return sent.kind === 'retry'
      ? { kind: 'retry', code: sent.code, afterMs: sent.afterMs }
      : { kind: 'done' };
  };
