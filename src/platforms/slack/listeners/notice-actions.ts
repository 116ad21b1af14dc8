import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import type { AuthorForm, Listening } from '../listening.ts';
import { wordsOf } from '../messages/form-values.ts';
import type { Pending } from '../../inbound-event.ts';

/** Words too long for a modal's metadata wait in fields below the notice. */
const withFields = (pending: Pending, values: AuthorForm['values']): Pending => {
  if (pending.kind !== 'form' || pending.words !== null) return pending;
  const written = wordsOf(values);
  return written === '' ? pending : { ...pending, words: new Unrecorded(written) };
};

/** *Fortsett* and *Avbryt* under the notice: in a modal, in the chat, in Home. */
export const listenForNoticeActions = (listening: Listening): void => {
  listening.onPress(actionIds.continue, { replaces: true }, ({ data, visitor, where }) =>
    data?.is === 'pending'
      ? { kind: 'continue-pressed', visitor, version: data.version, pending: data.pending, where }
      : null,
  );
  listening.onPress(actionIds.cancel, { replaces: true }, ({ visitor }) => ({
    kind: 'cancel-pressed',
    visitor,
  }));
  listening.onForm(callbackIds.notice, ({ data, visitor, values }) =>
    data?.is === 'pending'
      ? {
          kind: 'continue-pressed',
          visitor,
          version: data.version,
          pending: withFields(data.pending, values),
          where: 'form',
        }
      : null,
  );
};
