import type { Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import { type ConfirmedMessage, createRecordMessage, type RecordMessageDeps } from './record-message.ts';

export type SaveCarriedResult =
  | {
      readonly kind: 'saved';
      readonly reference: Reference;
      readonly deleteAfter: Date;
      readonly language: Language;
    }
  | { readonly kind: 'already-saved'; readonly reference: Reference; readonly language: Language }
  | { readonly kind: 'notice-needed' }
  | { readonly kind: 'empty-text' };

/**
 * *Lagre* on the confirm card of a message whose words ride in the card: there is nothing to read, so it is
 * stored at once, like a form. Once this answers `saved`, the feedback and its routing job are durable.
 */
export const createSaveCarriedMessage = (deps: RecordMessageDeps) => {
  const record = createRecordMessage(deps);
  return async (press: ConfirmedMessage & { readonly user: PlatformUser }): Promise<SaveCarriedResult> => {
    const result = await record(press.user, press);
    switch (result.kind) {
      case 'recorded':
        return {
          kind: 'saved',
          reference: result.reference,
          deleteAfter: result.deleteAfter,
          language: result.language,
        };
      case 'already':
        return { kind: 'already-saved', reference: result.reference, language: result.language };
      case 'receipt-gone':
        return { kind: 'notice-needed' };
      case 'notice-needed':
      case 'empty-text':
        return result;
    }
  };
};
