import type { ComponentChildren } from 'preact';
import { usePage } from '../../page-context.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { h } from '../../ui/h.ts';
import { usePane } from '../pane/pane-context.ts';
import { fillDateTokens } from './date-token.ts';
import { emojiOf } from './emoji.ts';
import { parseMrkdwn, type TextPart } from './mrkdwn.ts';
import type { Inline } from './mrkdwn-inline.ts';

export const OutLink = ({
  url,
  children,
}: {
  url: string;
  children?: ComponentChildren;
}): ComponentChildren => {
  const href = safeUrl(url);
  return href === null
    ? h('span', null, children)
    : h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, children);
};

export const Mention = ({
  kind,
  id,
  label,
}: {
  kind: 'user' | 'channel';
  id: string;
  label: string | null;
}): ComponentChildren => {
  const { workspace } = usePane();
  const user = workspace.users.find((each) => each.id === id);
  const channel = workspace.channels.find((each) => each.id === id);
  const name = kind === 'user' ? user?.displayName : channel?.name;
  return h('span', { class: 'mention' }, `${kind === 'user' ? '@' : '#'}${name ?? label ?? id}`);
};

export const DateToken = (props: {
  seconds: number;
  format: string;
  url: string | null;
  fallback: string;
}): ComponentChildren => {
  const { slack } = usePage();
  // Slack writes dates in the reader's own locale, which is also the language the bot speaks to them.
  const { person } = usePane();
  const reading = { locale: person.locale, now: new Date(slack.now) };
  const words = fillDateTokens(props.seconds, props.format, reading) ?? props.fallback;
  const time = h('time', { dateTime: new Date(props.seconds * 1000).toISOString() }, words);
  return props.url === null ? time : h(OutLink, { url: props.url }, time);
};

const inline = (part: Inline): ComponentChildren => {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return h('strong', null, part.content.map(inline));
    case 'italic':
      return h('em', null, part.content.map(inline));
    case 'strike':
      return h('s', null, part.content.map(inline));
    case 'code':
      return h('code', null, part.text);
    case 'link':
      return h(OutLink, { url: part.url }, part.label ?? part.url.replace(/^mailto:/, ''));
    case 'user':
    case 'channel':
      return h(Mention, part);
    case 'broadcast':
      return h('span', { class: 'mention' }, `@${part.name}`);
    case 'date':
      return h(DateToken, part);
    case 'emoji':
      return emojiOf(part.name);
  }
};

const part = (each: TextPart): ComponentChildren => {
  if (each.kind === 'preformatted') return h('pre', null, each.text);
  return h(each.kind === 'quote' ? 'blockquote' : 'div', { class: 'lines' }, each.content.map(inline));
};

/** Slack's `mrkdwn`, drawn. Everything becomes text nodes: nothing is ever read as HTML. */
export const Formatted = ({ text }: { text: string }): ComponentChildren =>
  h('div', { class: 'formatted' }, parseMrkdwn(text).map(part));
