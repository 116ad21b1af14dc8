import type { Inline, Part } from './markdown.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const inlineHtml = (inline: Inline): string => {
  if (inline.kind === 'text') return escaped(inline.text);
  const inside = inline.inside.map(inlineHtml).join('');
  return inline.kind === 'link'
    ? `<a href="${escaped(inline.url)}" rel="noopener noreferrer">${inside}</a>`
    : `<${inline.kind}>${inside}</${inline.kind}>`;
};

/** Read Markdown as HTML for Microsoft's renderer. Nobody's words ever become an element: all text is escaped. */
export const htmlOf = (parts: readonly Part[]): string =>
  parts
    .map(({ kind, lines }) => {
      const drawn = lines.map((line) => line.map(inlineHtml).join(''));
      const inside = kind === 'p' ? drawn.join('<br>') : drawn.map((line) => `<li>${line}</li>`).join('');
      return `<${kind}>${inside}</${kind}>`;
    })
    .join('');
