import { Fragment } from 'preact';
import type { MessageState } from '../../../teams/state.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { type Inline, type Part, parseMarkdown } from './markdown.ts';

const mentionsIn = (text: string): Drawn[] =>
  text
    .split(/(<at>[^<]*<\/at>)/)
    .map((piece) =>
      piece.startsWith('<at>') ? h('span', { class: 'mention' }, piece.slice(4, -'</at>'.length)) : piece,
    );

const drawInline = (inline: Inline): Drawn => {
  if (inline.kind === 'text') return h(Fragment, null, mentionsIn(inline.text));
  const inside = inline.inside.map(drawInline);
  return inline.kind === 'link'
    ? h('a', { href: inline.url, target: '_blank', rel: 'noopener noreferrer' }, inside)
    : h(inline.kind, null, inside);
};

const drawPart = ({ kind, lines }: Part): Drawn =>
  kind === 'p'
    ? h(
        'p',
        null,
        lines.map((line, index) => [index > 0 && h('br', null), line.map(drawInline)]),
      )
    : h(
        kind,
        null,
        lines.map((line, index) => h('li', { key: index }, line.map(drawInline))),
      );

/** What stands in a message itself: Markdown from the bot, plain words from people, mentions in both. */
export const MessageText = ({ message }: { message: MessageState }): Drawn => {
  if (message.text === '') return null;
  return message.textFormat === 'markdown'
    ? h('div', { class: 'formatted' }, parseMarkdown(message.text).map(drawPart))
    : h('div', { class: 'formatted lines' }, mentionsIn(message.text));
};
