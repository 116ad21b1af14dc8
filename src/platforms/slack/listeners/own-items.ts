import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, formIds } from '../../drawing/action-ids.ts';
import { applicationOf, applicationVersionOf, kindOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

const ofChoice = { open: 'item-opened', edit: 'item-edit-asked', withdraw: 'item-withdrawn' } as const;

/** The author's own items: the list, one of them, editing it, taking it back. */
export const listenForOwnItems = (listening: Listening): void => {
  listening.onPress(actionIds.myFeedback, { replaces: false }, ({ visitor }) => ({
    kind: 'status-asked',
    visitor,
  }));
  for (const [actionId, kind] of [
    [actionIds.openItem, 'item-opened'],
    [actionIds.editItem, 'item-edit-asked'],
    [actionIds.withdrawItem, 'item-withdrawn'],
  ] as const) {
    listening.onPress(actionId, { replaces: false }, ({ data, visitor }) =>
      data?.is === 'item' ? { kind, visitor, feedbackId: data.feedbackId } : null,
    );
  }
  listening.onPress(actionIds.ownItemMenu, { replaces: false }, ({ data, visitor }) =>
    data?.is === 'own-item' ? { kind: ofChoice[data.choice], visitor, feedbackId: data.feedbackId } : null,
  );
  listening.onForm(formIds.itemForm, ({ data, visitor, values }) =>
    data?.is === 'edited-item'
      ? {
          kind: 'item-edited',
          visitor,
          feedbackId: data.feedbackId,
          revision: data.revision,
          words: new Unrecorded(wordsOf(values)),
          feedbackKind: kindOf(values),
          applicationId: applicationOf(values),
          applicationVersion: applicationVersionOf(values),
        }
      : null,
  );
};
