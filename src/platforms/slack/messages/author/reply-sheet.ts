import type { AuthorMessage } from '../../../../features/feedback-intake/author-message.ts';
import type { Drawing } from '../drawing.ts';
import { row } from '../kit/button.ts';
import { context } from '../kit/context.ts';
import { header } from '../kit/header.ts';
import { oneLine } from '../kit/pieces.ts';
import { say } from '../kit/plain.ts';
import { quote } from '../kit/quote.ts';
import type { Sheet } from '../kit/sheet.ts';
import { answerButton, myFeedbackButton, privacyButton } from './author-buttons.ts';

/** An agent's reply, exactly as written, under what the author wrote. */
export const replySheet = (message: Extract<AuthorMessage, { kind: 'reply' }>, d: Drawing): Sheet => {
  const title = d.t('author:reply.title', { reference: message.reference });
  return {
    title: d.t('author:botTitle'),
    text: `${title}: ${oneLine(message.text, 300)}`,
    groups: [
      [
        header(title),
        ...(message.quote === null ? [] : [context(d.t('author:reply.youWrote')), ...quote(message.quote)]),
      ],
      say(message.text),
      [
        context(d.t('author:reply.answerHere')),
        ...row([answerButton(message.feedbackId, d), myFeedbackButton(d), privacyButton(d)]),
      ],
    ],
  };
};
