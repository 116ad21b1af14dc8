import type { Block, BlockOf } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Surface } from './actions.ts';
import { drawBlock } from './draw-block.ts';
import type { Container, Element } from './elements.ts';
import { unitsOf } from './size.ts';

type Drawable = Exclude<Block, BlockOf<'divider'>>;

const sections = (blocks: readonly Block[]): readonly (readonly Drawable[])[] => {
  const found: Drawable[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'divider') found.push([]);
    else found.at(-1)?.push(block);
  }
  return found;
};

/** A section larger than this is not kept in one box, so that it can be laid on several pages. */
const boxUnits = 15_000;

const boxed = (items: readonly Element[], isFirst: boolean): readonly Element[] => {
  if (items.length === 0) return [];
  const box: Container = isFirst
    ? { type: 'Container', items }
    : { type: 'Container', separator: true, spacing: 'Large', items };
  if (unitsOf(box) <= boxUnits) return [box];
  const [first, ...rest] = items;
  return first === undefined || isFirst ? items : [{ ...first, separator: true, spacing: 'Large' }, ...rest];
};

/** Blocks that belong together, as elements; what dividers part stands in boxes of its own. */
export const drawGroup = (blocks: readonly Block[], d: Drawing, on: Surface): readonly Element[] => {
  const parts = sections(blocks).map((section) => section.flatMap((block) => drawBlock(block, d, on)));
  return parts.length === 1 ? (parts[0] ?? []) : parts.flatMap((items, index) => boxed(items, index === 0));
};
