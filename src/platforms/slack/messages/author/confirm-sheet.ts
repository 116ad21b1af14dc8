import type { KnownBlock } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { actionIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from '../kit/button.ts';
import { context } from '../kit/context.ts';
import { oneLine } from '../kit/pieces.ts';
import { say } from '../kit/plain.ts';
import { quote } from '../kit/quote.ts';
import { applicationSelect, kindSelect } from '../kit/selects.ts';
import type { Sheet } from '../kit/sheet.ts';

type ConfirmScreen = Extract<AuthorScreen, { kind: 'confirm' }>;

const excerptLimit = 200;

const confirmBlocks = (screen: ConfirmScreen, d: Drawing): readonly KnownBlock[] => {
  const { message, answers, applications } = screen;
  const asAnswer =
    answers === null
      ? []
      : [
          button(
            actionIds.sendAsAnswer,
            d.t('author:button.sendAsAnswer'),
            { is: 'message-answer', message, feedbackId: answers.feedbackId },
            { style: 'primary' },
          ),
        ];
  const save =
    answers === null
      ? button(
          actionIds.saveMessage,
          d.t('common:button.save'),
          { is: 'message', message },
          { style: 'primary' },
        )
      : button(actionIds.saveMessage, d.t('author:button.saveAsNew'), { is: 'message', message });
  return [
    ...quote(screen.words.backToAuthor((words) => oneLine(words, excerptLimit))),
    ...row(
      [
        kindSelect('other', d),
        ...(applications.length === 0 ? [] : [applicationSelect(applications, null, d)]),
      ],
      'about',
    ),
    ...row([
      ...asAnswer,
      save,
      button(actionIds.privacy, d.t('author:button.aboutPrivacy')),
      button(actionIds.discardMessage, d.t('common:button.discard')),
    ]),
    context(d.t('author:confirm.nothingYet')),
  ];
};

/**
 * The card under a message in the author's own chat: nothing is stored before *Lagre*. The words stand above it
 * whole, so it shows only enough of them to tell which message it is about.
 */
export const confirmSheet = (screen: ConfirmScreen, d: Drawing): Sheet => {
  const text =
    screen.answers === null
      ? d.t('author:confirm.question')
      : d.t('author:confirm.answerQuestion', { reference: screen.answers.reference });
  return { title: d.t('author:botTitle'), text, groups: [[...say(text), ...confirmBlocks(screen, d)]] };
};
