import type { AuthorScreen } from '../../screen.ts';
import type { ActionData, Carries } from '../action-data.ts';
import { actionIds } from '../action-ids.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';
import { linkButton } from './link-sheets.ts';
import { rightButton, rightsRow } from './rights-row.ts';

type MenuScreen = Extract<AuthorScreen, { kind: 'privacy-menu' }>;

/** The way back for a message that was feedback after all. */
const feedbackMeant = (
  message: MenuScreen['message'],
  d: Drawing,
  carries: Carries<ActionData>,
): readonly Block[] => {
  if (message === null) return [];
  const data: ActionData = { is: 'meant', ...message };
  return carries(data)
    ? row([button(actionIds.feedbackMeant, d.t('rights:menu.feedbackMeant'), data)])
    : say(d.t('author:line.tooLong'));
};

/** Every right as a button; the one that was asked for in words stands first. */
export const privacyMenuSheet = (screen: MenuScreen, d: Drawing, carries: Carries<ActionData>): Sheet => {
  const { first, message, controller } = screen;
  return {
    title: d.t('rights:menu.title'),
    text: d.t('rights:menu.introduction'),
    groups: [
      first === null ? [] : [...say(d.t('rights:menu.guess')), ...row([rightButton(first, d, 'primary')])],
      [...say(d.t('rights:menu.introduction')), ...rightsRow(first, d), contactBlock(controller, d)],
      [...say(d.t('rights:link.introduction')), ...row([linkButton(d)])],
      feedbackMeant(message, d, carries),
    ],
  };
};
