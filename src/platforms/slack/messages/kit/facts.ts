import type { RichTextBlock } from '@slack/types';
import type { Fact } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { pieces } from '../../../drawing/kit/pieces.ts';
import { paragraph } from './paragraph.ts';

const blockLimit = 2500;
const none = '–';

/** Facts as lines of `label: value`, literal, in as many blocks as they need. */
export const facts = (rows: readonly Fact[], d: Drawing): RichTextBlock[] => {
  const blocks: { parts: ({ bold: string } | string)[]; length: number }[] = [];
  for (const [label, value] of rows) {
    for (const [index, piece] of pieces(
      value === null || value === '' ? none : value,
      blockLimit,
    ).entries()) {
      const last = blocks.at(-1);
      const parts = index === 0 ? [{ bold: `${label}: ` }, piece] : [piece];
      const length = label.length + piece.length + 3;
      if (last !== undefined && last.length + length <= blockLimit) {
        last.parts.push('\n', ...parts);
        last.length += length;
      } else {
        blocks.push({ parts, length });
      }
    }
  }
  return blocks.map((block) => paragraph(block.parts, d));
};
