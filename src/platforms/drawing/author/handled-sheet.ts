import type { AuthorMessage } from '../../../features/feedback-intake/author-message.ts';
import { actionIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { context, header, quote, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { oneLine } from '../kit/pieces.ts';
import type { Sheet } from '../sheet.ts';
import { answerButton, privacyButton } from './author-buttons.ts';

/** Told once when an item is handled, as the notice promises, with what came of it. */
export const handledSheet = (message: Extract<AuthorMessage, { kind: 'handled' }>, d: Drawing): Sheet => {
  const { feedbackId, reference } = message;
  const title = d.t('author:handled.title', { reference });
  const outcome = message.text ?? d.t('author:handled.noText');
  return {
    title: d.t('author:botTitle'),
    text: `${title}: ${oneLine(outcome, 300)}`,
    groups: [
      [
        header(title),
        ...(message.quote === null ? [] : [context(d.t('author:reply.youWrote')), ...quote(message.quote)]),
      ],
      say(outcome),
      [
        context(d.t('author:handled.question')),
        ...row([
          button(
            actionIds.solved,
            d.t('author:button.solved'),
            { is: 'item', feedbackId },
            { style: 'primary' },
          ),
          button(actionIds.notSolved, d.t('author:button.notSolved'), { is: 'item', feedbackId }),
          answerButton(feedbackId, d),
          privacyButton(d),
        ]),
      ],
    ],
  };
};
