import type { Clock } from '../../shared/clock.ts';
import { LyttError } from '../../shared/errors.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { DedupeKey, FeedbackId, Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Recordable } from '../privacy-notice/notice-gate.ts';
import { ceilingFrom } from './delete-after.ts';
import type { FeedbackKind, FeedbackSurface } from './feedback.ts';
import type { FeedbackStore, NewFeedback } from './feedback-store.ts';

/** What the author gave, before it has an id and a reference. */
export interface FeedbackDraft {
  readonly text: string;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
  readonly surface: FeedbackSurface;
  /** When the author wrote it; null: now, in the form. */
  readonly writtenAt: Date | null;
  readonly dedupeKey: DedupeKey;
  readonly original: NewFeedback['original'];
}

export type RecordResult =
  | {
      readonly kind: 'recorded';
      readonly id: FeedbackId;
      readonly reference: Reference;
      readonly deleteAfter: Date;
    }
  | { readonly kind: 'already'; readonly id: FeedbackId; readonly reference: Reference }
  /** The person erased themselves meanwhile: nothing was stored. */
  | { readonly kind: 'receipt-gone' };

export interface RecordFeedbackDeps {
  readonly feedback: Pick<FeedbackStore, 'add'>;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'retention' | 'controller' | 'applications'>;
}

/** References are drawn from 2^30; this many taken in a row does not happen by chance. */
const maxReferences = 8;

/** Stores one admitted feedback together with the job that routes it. @throws LyttError when no reference is free */
export const createRecordFeedback =
  (deps: RecordFeedbackDeps) =>
  async (user: PlatformUser, draft: Recordable<FeedbackDraft>): Promise<RecordResult> => {
    const id = deps.ids.next<'feedback'>();
    for (let tries = 0; tries < maxReferences; tries += 1) {
      const row = draft.map((words, receipt): NewFeedback => {
        // Another process's clock may run ahead: a row is never older than the press that allows it.
        const createdAt = new Date(Math.max(deps.clock.now().getTime(), receipt.pressedAt.getTime()));
        const known = deps.settings.applications.some(
          (application) => application.id === words.applicationId,
        );
        return {
          ...words,
          id,
          reference: deps.ids.nextReference(),
          applicationId: known ? words.applicationId : null,
          customer: null,
          language: receipt.language,
          platform: user.platform,
          workspaceId: user.workspaceId,
          writtenAt: words.writtenAt ?? createdAt,
          createdAt,
          deleteAfter: ceilingFrom(createdAt, deps.settings),
        };
      });
      const added = await deps.feedback.add(row, [{ name: 'route-feedback', payload: { feedbackId: id } }]);
      if (added.kind === 'added') {
        deps.log.write('info', { event: 'feedback-saved', feedbackId: id, surface: row.value.surface });
        return { kind: 'recorded', id, reference: row.value.reference, deleteAfter: row.value.deleteAfter };
      }
      if (added.kind !== 'reference-taken') return added;
    }
    throw new LyttError('internal', 'no free reference was found', { mayRetry: true });
  };
