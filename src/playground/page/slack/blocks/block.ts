import type { JsonObject } from '../../../wire/json.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Element } from '../elements/element.ts';
import { objectsIn, stringIn, wordsIn } from '../json-read.ts';
import { withEmoji } from '../text/emoji.ts';
import { ContextBlock } from './context-block.ts';
import { ImageBlock } from './image-block.ts';
import { InputBlock } from './input-block.ts';
import { RichTextBlock } from './rich-text-block.ts';
import { SectionBlock } from './section-block.ts';

const ActionsBlock = ({ block }: { block: JsonObject }): Drawn => {
  const blockId = stringIn(block, 'block_id');
  return h(
    'div',
    { class: 'block-actions' },
    objectsIn(block, 'elements').map((element, index) =>
      h(Element, { key: stringIn(element, 'action_id') ?? index, element, blockId, standsIn: 'actions' }),
    ),
  );
};

const UnknownBlock = ({ type }: { type: string }): Drawn => {
  const { say } = usePage();
  return h('p', { class: 'block-unknown' }, say('blocks.unknown', { type }));
};

/** One Block Kit block of any surface. What cannot be drawn here says so instead of vanishing. */
const Block = ({ block }: { block: JsonObject }): Drawn => {
  const type = stringIn(block, 'type') ?? '';
  switch (type) {
    case 'section':
      return h(SectionBlock, { block });
    case 'header':
      return h('h3', { class: 'block-header' }, withEmoji(wordsIn(block, 'text') ?? ''));
    case 'divider':
      return h('hr', { class: 'block-divider' });
    case 'context':
      return h(ContextBlock, { block });
    case 'actions':
      return h(ActionsBlock, { block });
    case 'input':
      return h(InputBlock, { block });
    case 'rich_text':
      return h(RichTextBlock, { block });
    case 'image':
      return h(ImageBlock, { image: block });
    default:
      return h(UnknownBlock, { type });
  }
};

export const Blocks = ({ blocks }: { blocks: readonly JsonObject[] }): Drawn =>
  h(
    'div',
    { class: 'blocks' },
    blocks.map((block, index) => h(Block, { key: stringIn(block, 'block_id') ?? index, block })),
  );
