import type { RequestMessage } from '../../../features/feedback-intake/author-message.ts';
import { requestNewsText } from '../../request-texts.ts';
import { privacyButton } from '../author/author-buttons.ts';
import type { Drawing } from '../drawing.ts';
import { quote, say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import { longDate } from '../kit/dates.ts';
import { oneLine } from '../kit/pieces.ts';
import type { Sheet } from '../sheet.ts';
import { complaintBlock, contactBlock } from './contact-block.ts';

/** What a person is told about their request; every one of these says where to complain (GDPR art. 12(4)). */
export const requestNewsSheet = (message: RequestMessage, d: Drawing): Sheet => {
  const { text, quote: written, after } = requestNewsText(message, d.t, (date) => longDate(date, d));
  return {
    title: d.t('author:botTitle'),
    text: oneLine(text, 300),
    groups: [
      say(text),
      written === null ? [] : quote(written),
      [
        ...after.flatMap(say),
        contactBlock(message.controller, d),
        complaintBlock(message.controller, d),
        ...row([privacyButton(d)]),
      ],
    ],
  };
};
