import { actionIds } from '../../../drawing/action-ids.ts';
import type { Block, BlockOf, Fact } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { button } from '../../../drawing/kit/button.ts';
import { pieces, shortened } from '../../../drawing/kit/pieces.ts';
import { buttonAction, type Surface } from './actions.ts';
import type { Element, RichTextBlock } from './elements.ts';
import { heading } from './heading.ts';
import { choiceSet } from './inputs.ts';
import { lines } from './lines.ts';
import { partsLine } from './parts.ts';
import { row } from './row.ts';

const quiet = { isSubtle: true, size: 'Small' } as const;
const none = '–';

/** `label: value`, its further lines below it. */
const fact = ([label, value]: Fact): readonly RichTextBlock[] => {
  const [first, ...rest] = lines(value === null || value.trim() === '' ? none : value, {}, 'None');
  return [
    {
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: [{ type: 'TextRun', text: `${label}: `, weight: 'Bolder' }, ...(first?.inlines ?? [])],
    },
    ...rest,
  ];
};

const glanceLimit = 300;

const glance = (rows: readonly Fact[]): readonly Element[] =>
  rows.flatMap(([label, value]) =>
    value === null || value === ''
      ? []
      : fact([label, shortened(value.replaceAll(/\s+/g, ' '), glanceLimit)]),
  );

const quoteLimit = 3000;

/** Set apart from what we say, in as many boxes as it takes. */
const quote = (text: string): readonly Element[] =>
  pieces(text, quoteLimit).flatMap((piece): readonly Element[] => {
    const items = lines(piece, {}, 'None');
    return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', spacing: 'Small', items }];
  });

const ownItem = (item: BlockOf<'own-item'>, d: Drawing, on: Surface): readonly Element[] => [
  ...lines(item.summary),
  ...quote(item.quote),
  {
    type: 'ActionSet',
    spacing: 'Small',
    actions: [
      buttonAction(
        button(actionIds.openItem, d.t('author:button.open'), { is: 'item', feedbackId: item.feedbackId }),
        on,
      ),
    ],
  },
];

/** One piece of what is shown, as elements of a card. A divider is drawn by what follows it. */
export const drawBlock = (
  block: Exclude<Block, BlockOf<'divider'>>,
  d: Drawing,
  on: Surface,
): readonly Element[] => {
  switch (block.kind) {
    case 'header':
      return [heading(block.text)];
    case 'say':
      return lines(block.text);
    case 'context':
      return lines(block.text, quiet, 'Small');
    case 'state':
      return block.lines.map((line) => partsLine(line, d, 'Small', quiet));
    case 'quote':
      return quote(block.text);
    case 'paragraph':
      return [partsLine(block.parts, d)];
    case 'bullets':
      return block.items.map((parts) => partsLine(['• ', ...parts], d, 'Small'));
    case 'facts':
      return block.rows.flatMap(fact);
    case 'glance':
      return glance(block.rows);
    case 'row':
      return row(block, d, on);
    case 'choices':
      return block.choices.map((choice) => choiceSet(choice, d));
    case 'own-item':
      return ownItem(block, d, on);
  }
};
