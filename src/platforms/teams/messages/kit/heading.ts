import type { Heading } from './elements.ts';

/** A heading is the one text in which Teams reads Markdown; so no name in it can turn into any. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]~<]/g, '\\$&');

/** A heading, which screen readers can jump to. */
export const heading = (text: string): Heading => ({
  type: 'TextBlock',
  style: 'heading',
  text: escapeMarkdown(text),
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
});
