import { actionIds, formIds } from '../../drawing/action-ids.ts';
import { pendingOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** *Fortsett* and *Avbryt* under the notice: in the chat and in a dialog. */
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
  listening.onForm(formIds.notice, ({ data, visitor, values }) =>
    data?.is === 'pending'
      ? {
          event: {
            kind: 'continue-pressed',
            visitor,
            version: data.version,
            pending: pendingOf(data.pending, values),
            where: 'form',
          },
          form: null,
        }
      : null,
  );
};
