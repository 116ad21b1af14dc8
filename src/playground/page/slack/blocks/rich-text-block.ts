import type { ComponentChildren } from 'preact';
import type { JsonObject } from '../../../wire/json.ts';
import { h } from '../../ui/h.ts';
import { flagIn, numberIn, objectIn, objectsIn, stringIn } from '../json-read.ts';
import { emojiOf } from '../text/emoji.ts';
import { DateToken, Mention, OutLink } from '../text/formatted.ts';

const styled = (element: JsonObject, words: ComponentChildren): ComponentChildren => {
  const style = objectIn(element, 'style') ?? {};
  let drawn = words;
  if (flagIn(style, 'code')) drawn = h('code', null, drawn);
  if (flagIn(style, 'bold')) drawn = h('strong', null, drawn);
  if (flagIn(style, 'italic')) drawn = h('em', null, drawn);
  if (flagIn(style, 'strike')) drawn = h('s', null, drawn);
  return drawn;
};

const leaf = (element: JsonObject): ComponentChildren => {
  const text = stringIn(element, 'text');
  switch (stringIn(element, 'type')) {
    case 'link': {
      const url = stringIn(element, 'url') ?? '';
      return styled(element, h(OutLink, { url }, text ?? url));
    }
    case 'user':
      return h(Mention, { kind: 'user', id: stringIn(element, 'user_id') ?? '', label: null });
    case 'channel':
      return h(Mention, { kind: 'channel', id: stringIn(element, 'channel_id') ?? '', label: null });
    case 'broadcast':
      return h('span', { class: 'mention' }, `@${stringIn(element, 'range') ?? ''}`);
    case 'emoji':
      return emojiOf(stringIn(element, 'name') ?? '');
    case 'date':
      return h(DateToken, {
        seconds: numberIn(element, 'timestamp') ?? 0,
        format: stringIn(element, 'format') ?? '',
        url: stringIn(element, 'url'),
        fallback: stringIn(element, 'fallback') ?? '',
      });
    default:
      return styled(element, text ?? '');
  }
};

const leaves = (part: JsonObject): ComponentChildren[] => objectsIn(part, 'elements').map(leaf);

const richPart = (part: JsonObject): ComponentChildren => {
  switch (stringIn(part, 'type')) {
    case 'rich_text_list': {
      const tag = stringIn(part, 'style') === 'ordered' ? 'ol' : 'ul';
      const items = objectsIn(part, 'elements').map((item, index) => h('li', { key: index }, leaves(item)));
      const start = tag === 'ol' ? { start: (numberIn(part, 'offset') ?? 0) + 1 } : {};
      return h(tag, { class: `indent-${Math.min(numberIn(part, 'indent') ?? 0, 4)}`, ...start }, items);
    }
    case 'rich_text_quote':
      return h('blockquote', { class: 'lines' }, leaves(part));
    case 'rich_text_preformatted':
      return h('pre', null, leaves(part));
    default:
      return h('div', { class: 'lines' }, leaves(part));
  }
};

export const RichTextBlock = ({ block }: { block: JsonObject }): ComponentChildren =>
  h('div', { class: 'formatted' }, objectsIn(block, 'elements').map(richPart));
