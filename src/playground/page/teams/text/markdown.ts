import { safeUrl } from '../../text/safe-url.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'em'; inside: Inline[] }
  | { kind: 'link'; url: string; inside: Inline[] };

export type Part = { kind: 'p' | 'ul' | 'ol'; lines: Inline[][] };

const emphasis: readonly (readonly [RegExp, 'strong' | 'em'])[] = [
  [/\*\*(?=\S)([^*\n]*[^*\s])\*\*/, 'strong'],
  [/(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])/, 'em'],
  [/(?<!\w)_(?=\S)([^_\n]*[^_\s])_(?!\w)/, 'em'],
];
const link = /\[([^\]\n]+)\]\(([^)\s]+)\)/;

const parseInline = (text: string): Inline[] => {
  const found = [link, ...emphasis.map(([pattern]) => pattern)]
    .map((pattern) => pattern.exec(text))
    .filter((each) => each !== null)
    .reduce<RegExpExecArray | null>(
      (first, each) => (first === null || each.index < first.index ? each : first),
      null,
    );
  if (found === null) return text === '' ? [] : [{ kind: 'text', text }];
  const [whole, words = '', address] = found;
  const before: Inline[] = found.index === 0 ? [] : [{ kind: 'text', text: text.slice(0, found.index) }];
  const rest = parseInline(text.slice(found.index + whole.length));
  return [...before, ...parseFound(whole, words, address), ...rest];
};

const parseFound = (whole: string, words: string, address: string | undefined): Inline[] => {
  if (address !== undefined) {
    const url = safeUrl(address);
    return url === null
      ? [{ kind: 'text', text: whole }]
      : [{ kind: 'link', url, inside: parseInline(words) }];
  }
  return [{ kind: whole.startsWith('**') ? 'strong' : 'em', inside: parseInline(words) }];
};

const itemOf = (line: string): { kind: 'ol' | 'ul'; words: string } | null => {
  const found = /^\s*(?:[-*]|(\d{1,3})[.)])\s+(\S.*)$/.exec(line);
  return found === null ? null : { kind: found[1] === undefined ? 'ul' : 'ol', words: found[2] ?? '' };
};

/**
 * The Markdown that Teams reads: bold, italic, links and lists. All else is text.
 * @see https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export const parseMarkdown = (text: string): Part[] => {
  const parts: Part[] = [];
  for (const line of text.replaceAll(/\r\n?/g, '\n').split('\n')) {
    const item = itemOf(line);
    const kind = item?.kind ?? 'p';
    const inline = parseInline(item?.words ?? line);
    const before = parts.at(-1);
    if (before?.kind === kind && inline.length > 0 && before.lines.length > 0) before.lines.push(inline);
    else parts.push({ kind, lines: inline.length === 0 ? [] : [inline] });
  }
  return parts.filter(({ lines }) => lines.length > 0);
};
