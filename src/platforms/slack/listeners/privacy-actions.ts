import { actionIds, formIds, rightActionPattern } from '../../drawing/action-ids.ts';
import { correctionsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** The privacy menu and what hangs on it. */
export const listenForPrivacyActions = (listening: Listening): void => {
  listening.onPress(actionIds.privacy, { replaces: false }, ({ visitor }) => ({
    kind: 'privacy-asked',
    visitor,
    words: null,
  }));
  listening.onPress(rightActionPattern, { replaces: false }, ({ data, visitor }) =>
    data?.is === 'right' ? { kind: 'right-chosen', visitor, right: data.right } : null,
  );
  listening.onPress(actionIds.link, { replaces: false }, ({ visitor }) => ({ kind: 'link-asked', visitor }));
  listening.onPress(actionIds.unlink, { replaces: false }, ({ visitor }) => ({
    kind: 'unlink-pressed',
    visitor,
  }));
  listening.onPress(actionIds.eraseConfirmed, { replaces: true }, ({ visitor }) => ({
    kind: 'erase-confirmed',
    visitor,
  }));
  listening.onForm(formIds.eraseConfirm, ({ visitor }) => ({ kind: 'erase-confirmed', visitor }));
  for (const [actionId, kind] of [
    [actionIds.restrict, 'restriction-asked'],
    [actionIds.lift, 'lift-asked'],
  ] as const) {
    listening.onPress(actionId, { replaces: true }, ({ data, visitor }) =>
      data?.is === 'scope' ? { kind, visitor, feedbackId: data.feedbackId } : null,
    );
  }
  listening.onPress(actionIds.chooseWish, { replaces: true }, ({ data, visitor }) =>
    data?.is === 'wish' ? { kind: 'wish-chosen', visitor, wish: data.wish } : null,
  );
  listening.onPress(actionIds.withdrawObjection, { replaces: true }, ({ visitor }) => ({
    kind: 'objection-withdrawn',
    visitor,
  }));
  listening.onForm(formIds.rectifyForm, ({ visitor, values }) => ({
    kind: 'rectified',
    visitor,
    written: correctionsOf(values),
  }));
};
