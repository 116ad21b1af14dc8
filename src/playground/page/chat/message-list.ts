import { useRef } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { Ephemeral } from '../slack/chat/ephemeral.ts';
import { Message } from '../slack/chat/message.ts';
import type { TimelineEntry } from '../slack/chat/timeline.ts';
import { usePane } from '../slack/pane/pane-context.ts';
import { localeOf } from '../texts/locale-of.ts';
import { type Drawn, h } from '../ui/h.ts';
import { useFollowNewest } from './use-follow-newest.ts';

type Properties = {
  label: string;
  timeline: readonly TimelineEntry[];
  inThread: boolean;
  hide: (ts: string) => void;
  empty: string;
};

/** The conversation itself: a log that screen readers follow, and that follows its newest message. */
export const MessageList = ({ label, timeline, inThread, hide, empty }: Properties): Drawn => {
  const { language } = usePage();
  const { person } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const newest = timeline.at(-1);
  const mine = newest?.kind === 'message' && newest.message.user === person.id;
  const onScroll = useFollowNewest(list, newest?.key ?? '', mine);
  const days = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const entry = (each: TimelineEntry): Drawn => {
    if (each.kind === 'day')
      return h('div', { key: each.key, class: 'day' }, h('span', null, days.format(each.at)));
    if (each.kind === 'ephemeral') {
      return h(Ephemeral, { key: each.key, message: each.message, hide: () => hide(each.message.ts) });
    }
    return h(Message, { key: each.key, message: each.message, continues: each.continues, inThread });
  };
  return h(
    'div',
    {
      ref: list,
      class: 'message-list',
      role: 'log',
      'aria-live': 'polite',
      'aria-label': label,
      tabIndex: 0,
      onScroll,
    },
    timeline.length === 0 ? h('p', { class: 'empty' }, empty) : timeline.map(entry),
  );
};
