import type { AuthorScreen } from '../../../screen.ts';
import { actionIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from '../kit/button.ts';
import { say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';
import { contactBlock } from './contact-block.ts';
import { rightButton, rightsRow } from './rights-row.ts';

/** Every right as a button; the one that was asked for in words stands first. */
export const privacyMenuSheet = (
  screen: Extract<AuthorScreen, { kind: 'privacy-menu' }>,
  d: Drawing,
): Sheet => {
  const { first, message, controller } = screen;
  return {
    title: d.t('rights:menu.title'),
    text: d.t('rights:menu.introduction'),
    groups: [
      first === null ? [] : [...say(d.t('rights:menu.guess')), ...row([rightButton(first, d, 'primary')])],
      [...say(d.t('rights:menu.introduction')), ...rightsRow(first, d), contactBlock(controller, d)],
      message === null
        ? []
        : row([
            button(actionIds.feedbackMeant, d.t('rights:menu.feedbackMeant'), { is: 'meant', ...message }),
          ]),
    ],
  };
};
