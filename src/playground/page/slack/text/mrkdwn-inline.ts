import { parseAngle } from './angle.ts';
import { decodeEntities } from './entities.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; label: string | null }
  | { kind: 'user'; id: string; label: string | null }
  | { kind: 'channel'; id: string; label: string | null }
  | { kind: 'broadcast'; name: string }
  | { kind: 'date'; seconds: number; format: string; url: string | null; fallback: string }
  | { kind: 'emoji'; name: string };

const styles = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof styles;
const isMark = (character: string): character is Mark => character in styles;

const wordCharacter = /[\p{L}\p{N}]/u;
/** A name has a letter or a sign in it: what stands between the colons of a time is no emoji. */
const emojiAt = /:(?=[a-z0-9_+'-]*[a-z+-])([a-z0-9_+'-]{1,60}):/y;

/** Where a styled stretch that opens at `start` ends, or -1: a mark inside a word or before a space is only a character. */
const closing = (text: string, start: number, mark: string): number => {
  const before = text[start - 1] ?? ' ';
  const first = text[start + 1] ?? ' ';
  if (wordCharacter.test(before) || /\s/.test(first) || first === mark) return -1;
  for (let at = start + 2; at < text.length && text[at] !== '\n'; at += 1) {
    if (text[at] !== mark || /\s/.test(text[at - 1] ?? ' ')) continue;
    if (!wordCharacter.test(text[at + 1] ?? ' ')) return at;
  }
  return -1;
};

type Found = { inline: Inline; end: number };

const findAt = (text: string, at: number): Found | null => {
  const character = text[at] ?? '';
  if (character === '<') {
    const end = text.indexOf('>', at);
    return end === -1 ? null : { inline: parseAngle(text.slice(at + 1, end)), end: end + 1 };
  }
  if (character === '`') {
    const end = text.indexOf('`', at + 1);
    if (end <= at + 1 || text.slice(at, end).includes('\n')) return null;
    return { inline: { kind: 'code', text: decodeEntities(text.slice(at + 1, end)) }, end: end + 1 };
  }
  if (isMark(character)) {
    const end = closing(text, at, character);
    if (end === -1) return null;
    return {
      inline: { kind: styles[character], content: parseInline(text.slice(at + 1, end)) },
      end: end + 1,
    };
  }
  if (character !== ':') return null;
  emojiAt.lastIndex = at;
  const name = emojiAt.exec(text)?.[1];
  return name === undefined ? null : { inline: { kind: 'emoji', name }, end: at + name.length + 2 };
};

/** Reads one run of `mrkdwn` without quotes and fences; line breaks stay in the text. */
export function parseInline(text: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') found.push({ kind: 'text', text: decodeEntities(plain) });
    plain = '';
  };
  let at = 0;
  while (at < text.length) {
    const next = findAt(text, at);
    if (next === null) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    flush();
    found.push(next.inline);
    at = next.end;
  }
  flush();
  return found;
}
