import type { AuthorScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, header, say } from '../kit/blocks.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';
import { disclosureLine, recipientLine, transferLines } from './recipient-lines.ts';

/** Who has got the person's data, from the ledger, and who may come to. */
export const recipientsSheet = (screen: Extract<AuthorScreen, { kind: 'recipients' }>, d: Drawing): Sheet => {
  const { actual, possible, controller } = screen;
  const text = actual.length === 0 ? d.t('rights:recipients.none') : d.t('rights:recipients.ledger');
  const transfers = transferLines(possible, d);
  return {
    title: d.t('rights:recipients.title'),
    text,
    groups: [
      [header(d.t('rights:recipients.actual')), ...say(text)],
      ...actual.map((disclosure) => say(disclosureLine(disclosure, d))),
      [header(d.t('rights:recipients.possible'))],
      possible.length === 0
        ? say(d.t('rights:recipients.noOthers', { name: controller.name }))
        : [bullets(possible.map((recipient) => [recipientLine(recipient, d)]))],
      transfers.length === 0 ? say(d.t('rights:transfer.none')) : [bullets(transfers.map((line) => [line]))],
      [contactBlock(controller, d)],
    ],
    pageAt: (page) => ({ of: 'recipients', page }),
  };
};
