import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { Reference } from '../../shared/ids.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { messageKey } from './dedupe.ts';
import { ceilingFrom } from './delete-after.ts';
import type { FeedbackKind } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PendingSaveStore } from './pending-save-store.ts';

export type AcceptResult =
  | { readonly kind: 'saving' }
  | { readonly kind: 'already-saved'; readonly reference: Reference }
  | { readonly kind: 'notice-needed' };

/** *Lagre* on the confirm card of a message: keeps where its words are, and a job to read and store them. */
export const createAcceptMessage =
  (deps: {
    gate: NoticeGate;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'findByOriginal'>;
    pendingSaves: Pick<PendingSaveStore, 'add'>;
    ids: IdSource;
    clock: Clock;
    settings: Pick<Settings, 'retention' | 'controller'>;
  }) =>
  async (press: {
    readonly user: PlatformUser;
    readonly message: MessageAddress;
    readonly card: MessageAddress;
    readonly kind: FeedbackKind;
    readonly applicationId: string | null;
  }): Promise<AcceptResult> => {
    const admission = await deps.gate.admit(press.user, new Unrecorded(press));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const { recordable } = admission;
    const dedupeKey = messageKey(deps.refs, press.user, press.message);
    const stored = await deps.feedback.findByOriginal(dedupeKey);
    if (stored !== null && stored.personId === recordable.receipt.personId) {
      return { kind: 'already-saved', reference: stored.reference };
    }
    const id = deps.ids.next<'pending-save'>();
    const row = recordable.map((words, receipt) => {
      const createdAt = new Date(Math.max(deps.clock.now().getTime(), receipt.pressedAt.getTime()));
      return {
        id,
        original: words.message,
        card: words.card,
        kind: words.kind,
        applicationId: words.applicationId,
        createdAt,
        dedupeKey,
        deleteAfter: ceilingFrom(createdAt, deps.settings),
      };
    });
    const added = await deps.pendingSaves.add(row, [
      { name: 'save-message', payload: { pendingSaveId: id } },
    ]);
    return added.kind === 'receipt-gone' ? { kind: 'notice-needed' } : { kind: 'saving' };
  };
