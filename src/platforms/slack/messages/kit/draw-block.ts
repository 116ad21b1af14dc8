import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Block, Fact } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { shortened } from '../../../drawing/kit/pieces.ts';
import type { SupportPlace } from './agent-name.ts';
import { row } from './button.ts';
import { context } from './context.ts';
import { facts } from './facts.ts';
import { header } from './header.ts';
import { ownItem } from './own-item.ts';
import { bullets, paragraph } from './paragraph.ts';
import { plain, say } from './plain.ts';
import { quote } from './quote.ts';
import { choiceSelect } from './selects.ts';
import { stateLine } from './state-line.ts';

const fieldLimit = 300;

const glance = (rows: readonly Fact[]): SectionBlock => ({
  type: 'section',
  fields: rows.flatMap(([label, value]) =>
    value === null || value === '' ? [] : [plain(shortened(`${label}: ${value}`, fieldLimit))],
  ),
});

/** One piece of what is shown, in Slack's blocks. `place`: where agents are, for those shown to them. */
const drawBlock = (block: Block, d: Drawing, place: SupportPlace | null): KnownBlock[] => {
  switch (block.kind) {
    case 'header':
      return [header(block.text)];
    case 'say':
      return say(block.text);
    case 'context':
      return [context(block.text)];
    case 'state':
      return [stateLine(block, d, place)];
    case 'quote':
      return quote(block.text);
    case 'paragraph':
      return [paragraph(block.parts, d)];
    case 'bullets':
      return [bullets(block.items, d)];
    case 'facts':
      return facts(block.rows, d);
    case 'glance':
      return [glance(block.rows)];
    case 'divider':
      return [{ type: 'divider' }];
    case 'row':
      return [row(block, d)];
    case 'choices':
      return [{ type: 'actions', block_id: 'about', elements: block.choices.map(choiceSelect) }];
    case 'own-item':
      return [...ownItem(block, d)];
  }
};

export const drawBlocks = (
  blocks: readonly Block[],
  d: Drawing,
  place: SupportPlace | null = null,
): KnownBlock[] => blocks.flatMap((block) => drawBlock(block, d, place));
