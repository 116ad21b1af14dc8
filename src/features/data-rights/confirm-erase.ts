import type { PersonId } from '../../shared/ids.ts';
import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import type { ErasureResult } from './data-rights-store.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';
import type { RecordRetained, RetainedItem } from './record-retained.ts';

export type ConfirmEraseResult =
  | { readonly kind: 'nothing-held' }
  | ({ readonly kind: 'erased'; readonly retained: readonly RetainedItem[] } & Pick<
      ErasureResult,
      'feedback' | 'messages' | 'copies'
    >);

/**
 * The person confirmed: everything about them goes now, of all their accounts in one go, but for what a hold keeps.
 * Confirming twice finds nothing the second time.
 */
export const createConfirmErase =
  (deps: {
    ownPeople: OwnPeople;
    feedback: Pick<FeedbackStore, 'underHold'>;
    erasePerson: (...ids: readonly PersonId[]) => Promise<ErasureResult | null>;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
    recordRetained: RecordRetained;
    authorSide: (platform: PlatformName) => Pick<AuthorSide, 'refreshHome'>;
  }) =>
  async (user: PlatformUser): Promise<ConfirmEraseResult> => {
    const own = await deps.ownPeople(user);
    const [person] = own;
    if (person === undefined) return { kind: 'nothing-held' };
    const ids = own.map(({ id }) => id);
    const held = await deps.feedback.underHold(ids);
    // That somebody asked outlives them, without who it was.
    if (held.length === 0) await deps.recordFulfilled(person.id, 'erase');
    const erased = await deps.erasePerson(...ids);
    if (erased === null) return { kind: 'nothing-held' };
    const retained = await deps.recordRetained(erased.retained);
    // Home still shows their items, and would until they open it again.
    for (const account of own) await deps.authorSide(account.user.platform).refreshHome(account.user);
    const { feedback, messages, copies } = erased;
    return { kind: 'erased', feedback, messages, copies, retained };
  };
