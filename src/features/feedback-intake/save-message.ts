import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { SendOutcome } from '../../shared/send-outcome.ts';
import type { AuthorMessage } from './author-message.ts';
import type { AuthorSide } from './author-side.ts';
import { messageKey } from './dedupe.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PendingSave, PendingSaveStore } from './pending-save-store.ts';
import type { Person, PersonStore } from './person-store.ts';
import { type ConfirmedMessage, createRecordMessage, type RecordMessageDeps } from './record-message.ts';

export interface SaveMessageDeps extends RecordMessageDeps {
  readonly feedback: Pick<FeedbackStore, 'add' | 'get' | 'findByOriginal'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly pendingSaves: Pick<PendingSaveStore, 'get' | 'remove'>;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
}

type Retry = Extract<JobResult, { kind: 'retry' }>;

const savedMessage = ({ reference, deleteAfter }: Feedback): AuthorMessage => ({
  kind: 'saved',
  reference,
  deleteAfter,
});

/** Job: reads an accepted message where it stands, stores it, and turns the confirm card into the receipt. */
export const createSaveMessage = (deps: SaveMessageDeps) => {
  const record = createRecordMessage(deps);

  /** Null: the person erased themselves meanwhile. */
  const store = async (person: Person, confirmed: ConfirmedMessage): Promise<AuthorMessage | null> => {
    const result = await record(person.user, confirmed);
    switch (result.kind) {
      case 'recorded':
        return { kind: 'saved', reference: result.reference, deleteAfter: result.deleteAfter };
      case 'already': {
        const stored = await deps.feedback.get(result.id);
        return stored === null ? null : savedMessage(stored);
      }
      case 'empty-text':
        return { kind: 'original-missing' };
      case 'notice-needed':
        return { kind: 'notice-changed' };
      case 'receipt-gone':
        return null;
    }
  };

  const read = async (save: PendingSave, person: Person): Promise<AuthorMessage | Retry | null> => {
    // An earlier run may have stored it and then fallen; only the card is left to turn.
    const stored = await deps.feedback.findByOriginal(messageKey(deps.refs, person.user, save.original));
    if (stored !== null) return savedMessage(stored);
    const original = await deps.authorSide(person.user.platform).readMessage(person.user, save.original);
    if (original.kind === 'retry') return original;
    if (original.kind === 'missing') return { kind: 'original-missing' };
    const { words, writtenAt } = original;
    const { kind, applicationId } = save;
    return store(person, { words, writtenAt, message: save.original, kind, applicationId });
  };

  const show = async (save: PendingSave, person: Person, message: AuthorMessage): Promise<SendOutcome> => {
    const side = deps.authorSide(person.user.platform);
    const replaced = await side.replace(person.user, save.card, message, person.language);
    if (replaced.kind !== 'refused') return replaced;
    // The card is not there any more (the person deleted it): say it in a message of its own.
    return side.tell(person.user, message, person.language, save.id);
  };

  return async ({ pendingSaveId }: JobPayloads['save-message']): Promise<JobResult> => {
    const save = await deps.pendingSaves.get(pendingSaveId);
    if (save === null) return { kind: 'done' };
    const person = await deps.people.get(save.personId);
    if (person === null) return { kind: 'done' };
    const message = await read(save, person);
    if (message === null) return { kind: 'done' };
    if (message.kind === 'retry') return message;
    const shown = await show(save, person, message);
    if (shown.kind === 'retry') return { kind: 'retry', code: shown.code, afterMs: shown.afterMs };
    await deps.pendingSaves.remove(save.id);
    return { kind: 'done' };
  };
};
