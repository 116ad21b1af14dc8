import type { AuthorMessage } from '../../../features/feedback-intake/author-message.ts';
import type { Drawing } from '../drawing.ts';
import { context, header, quote, say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import { oneLine } from '../kit/pieces.ts';
import type { Sheet } from '../sheet.ts';
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
        // Chats with a bot have no threads in Teams.
        context(d.platform === 'teams' ? d.t('author:reply.pressAnswer') : d.t('author:reply.answerHere')),
        ...row([answerButton(message.feedbackId, d), myFeedbackButton(d), privacyButton(d)]),
      ],
    ],
  };
};
