import type { FeedbackId } from '../../../shared/ids.ts';
import { actionIds } from '../action-ids.ts';
import type { Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { button } from '../kit/button.ts';

/** Stands on everything the bot says to an author: their rights are one press away. */
export const privacyButton = (d: Drawing): Button => button(actionIds.privacy, d.t('common:button.privacy'));

export const myFeedbackButton = (d: Drawing): Button =>
  button(actionIds.myFeedback, d.t('author:button.myFeedback'));

export const giveFeedbackButton = (d: Drawing): Button =>
  button(actionIds.giveFeedback, d.t('author:button.giveFeedback'), null, { style: 'primary' });

export const answerButton = (feedbackId: FeedbackId, d: Drawing): Button =>
  button(actionIds.answer, d.t('author:button.answer'), { is: 'item', feedbackId });

export const editButton = (feedbackId: FeedbackId, d: Drawing): Button =>
  button(actionIds.editItem, d.t('author:button.edit'), { is: 'item', feedbackId });

/** Taking back cannot be undone, so it asks once more. */
export const withdrawButton = (feedbackId: FeedbackId, d: Drawing): Button =>
  button(
    actionIds.withdrawItem,
    d.t('author:button.withdraw'),
    { is: 'item', feedbackId },
    {
      style: 'danger',
      confirm: {
        title: d.t('author:withdraw.title'),
        text: d.t('author:withdraw.text'),
        confirm: d.t('author:button.withdraw'),
        deny: d.t('common:button.cancel'),
      },
    },
  );
