import { pieces } from '../../../drawing/kit/pieces.ts';
import type { RichTextBlock, Spacing, TextRun } from './elements.ts';

type Looks = Pick<TextRun, 'isSubtle' | 'size'>;

const runLimit = 4000;

/**
 * Literal text, line by line: Teams on the web draws a line break in a text run as a space. An empty line becomes
 * the distance to the next.
 */
export const lines = (
  text: string,
  looks: Looks = {},
  first: Spacing = 'Medium',
): readonly RichTextBlock[] => {
  const drawn: RichTextBlock[] = [];
  let spacing: Spacing = first;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      spacing = 'Medium';
      continue;
    }
    for (const piece of pieces(line, runLimit)) {
      drawn.push({ type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text: piece, ...looks }] });
      spacing = 'None';
    }
  }
  return drawn;
};
