import type { AuthorScreen } from '../../screen.ts';
import { actionIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { longDate } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { complaintBlock, contactBlock } from './contact-block.ts';

/** All use has stopped; when the answer comes, what it may lead to, and how to take the objection back. */
export const objectedSheet = (screen: Extract<AuthorScreen, { kind: 'objected' }>, d: Drawing): Sheet => {
  const { reference, wish, controller } = screen;
  const text = d.t('rights:objected.text', { reference, due: longDate(screen.due, d) });
  const other = wish === 'erase' ? 'keep' : 'erase';
  return {
    title: d.t('rights:objected.title'),
    text,
    groups: [
      [
        ...say(text),
        ...say(wish === 'erase' ? d.t('rights:objected.erase') : d.t('rights:objected.keep')),
        ...row([
          button(
            actionIds.chooseWish,
            other === 'erase' ? d.t('rights:objected.chooseErase') : d.t('rights:objected.chooseKeep'),
            { is: 'wish', wish: other },
          ),
          button(actionIds.withdrawObjection, d.t('rights:objected.withdraw')),
        ]),
        contactBlock(controller, d),
        complaintBlock(controller, d),
      ],
    ],
  };
};
