import type { AuthorScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { quote, say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { editButton, privacyButton, withdrawButton } from './author-buttons.ts';
import { itemSummary } from './own-item.ts';

/** One of the author's own items, whole. */
export const itemSheet = (screen: Extract<AuthorScreen, { kind: 'item' }>, d: Drawing): Sheet => {
  const { item, fullText } = screen;
  return {
    title: item.reference,
    text: itemSummary(item, d),
    groups: [
      say(itemSummary(item, d)),
      fullText === null ? say(d.t('author:item.textGone')) : quote(fullText),
      row([
        ...(item.open ? [editButton(item.feedbackId, d), withdrawButton(item.feedbackId, d)] : []),
        privacyButton(d),
      ]),
    ],
    pageAt: (page) => ({ of: 'item', feedbackId: item.feedbackId, page }),
  };
};
