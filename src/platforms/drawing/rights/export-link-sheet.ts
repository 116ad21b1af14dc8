import type { AuthorScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { paragraph, say } from '../kit/blocks.ts';
import { dateAndTime } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';

/** Where the person gets their data: the link is theirs alone, and works once. */
export const exportLinkSheet = (
  screen: Extract<AuthorScreen, { kind: 'export-link' }>,
  d: Drawing,
): Sheet => {
  const text = d.t('rights:export.ready', { until: dateAndTime(screen.until, d) });
  return {
    title: d.t('rights:export.title'),
    text,
    groups: [
      [
        ...say(text),
        paragraph({ link: screen.address }),
        ...say(d.t('rights:export.once')),
        contactBlock(screen.controller, d),
      ],
    ],
  };
};
