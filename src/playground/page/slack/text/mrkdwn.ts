import { decodeEntities } from './entities.ts';
import { type Inline, parseInline } from './mrkdwn-inline.ts';

/** A paragraph-sized part of a Slack `mrkdwn` text. */
export type TextPart =
  | { kind: 'lines'; content: Inline[] }
  | { kind: 'quote'; content: Inline[] }
  | { kind: 'preformatted'; text: string };

const fence = /```\n?([\s\S]+?)\n?```/g;
const quoteMark = /^(?:>|&gt;) ?/;

const linesAndQuotes = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  let kind: 'lines' | 'quote' = 'lines';
  let held: string[] = [];
  const flush = (): void => {
    if (held.length > 0) parts.push({ kind, content: parseInline(held.join('\n')) });
    held = [];
  };
  for (const line of text.split('\n')) {
    const next = quoteMark.test(line) ? 'quote' : 'lines';
    if (next !== kind) flush();
    kind = next;
    held.push(line.replace(next === 'quote' ? quoteMark : '', ''));
  }
  flush();
  return parts;
};

/** Reads Slack's `mrkdwn` (docs.slack.dev, "Formatting message text") into parts a renderer can walk. */
export const parseMrkdwn = (text: string): TextPart[] => {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(fence)) {
    const before = text.slice(from, match.index).replace(/\n$/, '');
    if (before !== '') parts.push(...linesAndQuotes(before));
    parts.push({ kind: 'preformatted', text: decodeEntities(match[1] ?? '') });
    from = match.index + match[0].length;
    if (text[from] === '\n') from += 1;
  }
  const rest = text.slice(from);
  if (rest !== '') parts.push(...linesAndQuotes(rest));
  return parts;
};
