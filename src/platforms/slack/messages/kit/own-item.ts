import type { KnownBlock } from '@slack/types';
import type { ActionData } from '../../../drawing/action-data.ts';
import { actionIds } from '../../../drawing/action-ids.ts';
import type { BlockOf } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { menu } from '../../../drawing/kit/button.ts';
import { shortened } from '../../../drawing/kit/pieces.ts';
import { overflow } from './button.ts';
import { plain } from './plain.ts';
import { quote } from './quote.ts';

type OwnItemData = Extract<ActionData, { is: 'own-item' }>;

/** One of the author's own items in a list, with a menu of what they can do about it. */
export const ownItem = (item: BlockOf<'own-item'>, d: Drawing): readonly KnownBlock[] => {
  const { summary, feedbackId, open } = item;
  const about = (choice: OwnItemData['choice']): OwnItemData => ({ is: 'own-item', choice, feedbackId });
  const options = [
    { text: d.t('author:button.open'), data: about('open') },
    ...(open
      ? [
          { text: d.t('author:button.edit'), data: about('edit') },
          { text: d.t('author:button.withdraw'), data: about('withdraw') },
        ]
      : []),
  ];
  return [
    {
      type: 'section',
      text: plain(shortened(summary, 3000)),
      accessory: overflow(menu(actionIds.ownItemMenu, options)),
    },
    ...quote(item.quote),
  ];
};
