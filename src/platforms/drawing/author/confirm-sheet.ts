import type { AuthorScreen } from '../../screen.ts';
import type { ActionData, Carries } from '../action-data.ts';
import { actionIds } from '../action-ids.ts';
import type { Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, quote, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { applicationChoices, kindChoice } from '../kit/choices.ts';
import { oneLine } from '../kit/pieces.ts';
import type { Sheet } from '../sheet.ts';
import { lineSheet } from './line-sheet.ts';

type ConfirmScreen = Extract<AuthorScreen, { kind: 'confirm' }>;

const excerptLimit = 200;

const saveButtons = (screen: ConfirmScreen, d: Drawing): readonly Button[] => {
  const { message, words, writtenAt, answers } = screen;
  const about = { message, carried: { words, writtenAt } };
  const { saveMessage, sendAsAnswer } = actionIds;
  const save: ActionData = { is: 'message', ...about };
  if (answers === null) return [button(saveMessage, d.t('common:button.save'), save, { style: 'primary' })];
  return [
    button(
      sendAsAnswer,
      d.t('author:button.sendAsAnswer'),
      { is: 'message-answer', ...about, feedbackId: answers.feedbackId },
      { style: 'primary' },
    ),
    button(saveMessage, d.t('author:button.saveAsNew'), save),
  ];
};

/**
 * The card under a message in the author's own chat: nothing is stored before *Lagre*. The words stand above it
 * whole, so it shows only enough of them to tell which message it is about.
 */
export const confirmSheet = (screen: ConfirmScreen, d: Drawing, carries: Carries<ActionData>): Sheet => {
  const saving = saveButtons(screen, d);
  if (!saving.every(({ data }) => data === null || carries(data)))
    return lineSheet(d.t('author:line.tooLong'), d);
  const text =
    screen.answers === null
      ? d.t('author:confirm.question')
      : d.t('author:confirm.answerQuestion', { reference: screen.answers.reference });
  return {
    title: d.t('author:botTitle'),
    text,
    groups: [
      [
        ...say(text),
        ...screen.words.backToAuthor((words) => quote(oneLine(words, excerptLimit))),
        {
          kind: 'choices',
          choices: [kindChoice('other', d), ...applicationChoices(screen.applications, null, d)],
        },
        ...row([
          ...saving,
          button(actionIds.privacy, d.t('author:button.aboutPrivacy')),
          button(actionIds.discardMessage, d.t('common:button.discard')),
        ]),
        context(d.t('author:confirm.nothingYet')),
      ],
    ],
  };
};
