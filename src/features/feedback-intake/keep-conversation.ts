import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { PersonStore } from './person-store.ts';

/** The platform reaches a person in another way than before. It is a record about them, so it waits for the notice. */
export const createKeepConversation =
  (deps: { gate: NoticeGate; people: Pick<PersonStore, 'keepConversation'> }) =>
  async (user: PlatformUser, conversation: string): Promise<void> => {
    const admission = await deps.gate.admit(user, new Unrecorded(conversation));
    if (admission.kind === 'admitted') await deps.people.keepConversation(admission.recordable);
  };
