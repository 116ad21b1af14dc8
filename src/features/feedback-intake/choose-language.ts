import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { PersonStore } from './person-store.ts';

/** Keeps the language a person chose. It is a record about them, so it waits for the notice like their words do. */
export const createChooseLanguage =
  (deps: { gate: NoticeGate; people: Pick<PersonStore, 'chooseLanguage'> }) =>
  async (
    user: PlatformUser,
    language: Language,
  ): Promise<{ readonly kind: 'chosen' } | { readonly kind: 'notice-needed' }> => {
    const admission = await deps.gate.admit(user, new Unrecorded(language));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    await deps.people.chooseLanguage(admission.recordable);
    return { kind: 'chosen' };
  };
