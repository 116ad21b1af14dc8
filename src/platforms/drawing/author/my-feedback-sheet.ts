import type { AuthorScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { giveFeedbackButton, privacyButton } from './author-buttons.ts';
import { ownItemGroup } from './own-item.ts';

/** What the author has sent, newest first, with what became of it. */
export const myFeedbackSheet = (
  screen: Extract<AuthorScreen, { kind: 'my-feedback' }>,
  d: Drawing,
): Sheet => {
  const text =
    screen.items.length === 0
      ? d.t('author:myFeedback.none')
      : d.t('author:myFeedback.some', { count: screen.items.length });
  return {
    title: d.t('author:myFeedback.title'),
    text,
    groups: [
      say(text),
      ...screen.items.map((item) => ownItemGroup(item, d)),
      row([giveFeedbackButton(d), privacyButton(d)]),
    ],
    pageAt: (page) => ({ of: 'my-feedback', page }),
  };
};
