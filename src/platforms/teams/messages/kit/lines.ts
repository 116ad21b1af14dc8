import { pieces } from '../../../drawing/kit/pieces.ts';
import type { RichTextBlock, Spacing, TextRun } from './elements.ts';

type Looks = Pick<TextRun, 'isSubtle' | 'size'>;

const runLimit = 4000;
/** An element of its own weighs more than most lines; a text of many lines has no room for one each. */
const mostLines = 100;

const block = (text: string, looks: Looks, spacing: Spacing): RichTextBlock => ({
  type: 'RichTextBlock',
  spacing,
  inlines: [{ type: 'TextRun', text, ...looks }],
});

/**
 * Literal text, line by line: Teams on the web draws a line break in a text run as a space. An empty line becomes
 * the distance to the next. A text of very many lines keeps its breaks in the runs, where telephones still show them.
 */
export const lines = (
  text: string,
  looks: Looks = {},
  first: Spacing = 'Medium',
): readonly RichTextBlock[] => {
  const found = text.split(/\r\n?|\n/);
  if (found.length > mostLines) {
    return pieces(text, runLimit).map((piece, index) => block(piece, looks, index === 0 ? first : 'None'));
  }
  const drawn: RichTextBlock[] = [];
  let spacing: Spacing = first;
  for (const line of found) {
    if (line.trim() === '') {
      spacing = 'Medium';
      continue;
    }
    for (const piece of pieces(line, runLimit)) {
      drawn.push(block(piece, looks, spacing));
      spacing = 'None';
    }
  }
  return drawn;
};
