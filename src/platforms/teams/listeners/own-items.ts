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
  for (const [name, kind] of [
    [actionIds.openItem, 'item-opened'],
    [actionIds.editItem, 'item-edit-asked'],
    [actionIds.withdrawItem, 'item-withdrawn'],
  ] as const) {
    listening.onPress(name, { replaces: false }, ({ data, visitor }) => {
      if (data?.is === 'own-item')
        return { kind: ofChoice[data.choice], visitor, feedbackId: data.feedbackId };
      return data?.is === 'item' ? { kind, visitor, feedbackId: data.feedbackId } : null;
    });
  }
  listening.onPress(actionIds.ownItemMenu, { replaces: false }, ({ data, visitor }) =>
    data?.is === 'own-item' ? { kind: ofChoice[data.choice], visitor, feedbackId: data.feedbackId } : null,
  );
  listening.onForm(formIds.itemForm, ({ data, visitor, values }) => {
    if (data?.is !== 'edited-item') return null;
    const { feedbackId, revision } = data;
    return {
      event: {
        kind: 'item-edited',
        visitor,
        feedbackId,
        revision,
        words: new Unrecorded(wordsOf(values)),
        feedbackKind: kindOf(values),
        applicationId: applicationOf(values),
        applicationVersion: applicationVersionOf(values),
      },
      form: { kind: 'item-edit-asked', visitor, feedbackId },
    };
  });
};
