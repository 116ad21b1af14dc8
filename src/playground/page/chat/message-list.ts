import { useRef } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { localeOf } from '../texts/locale-of.ts';
import { type Drawn, h } from '../ui/h.ts';
import { type Said, timelineOf } from './timeline.ts';
import { useFollowNewest } from './use-follow-newest.ts';

/** Something said, with how it looks; `continues`: it needs no name and picture. */
type Listable = Said & { draw: (continues: boolean) => Drawn };

type Properties = {
  label: string;
  said: readonly Listable[];
  /** The reader: brought to what they themselves say, wherever they read. */
  reader: string;
  empty: string;
};

/** The conversation itself: a log that screen readers follow, and that follows its newest message. */
export const MessageList = ({ label, said, reader, empty }: Properties): Drawn => {
  const { language } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const timeline = timelineOf(said);
  const newest = timeline.at(-1);
  const mine = newest?.kind === 'said' && newest.item.by === reader;
  const onScroll = useFollowNewest(list, newest?.key ?? '', mine);
  const days = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
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
    timeline.length === 0
      ? h('p', { class: 'empty' }, empty)
      : timeline.map((each) =>
          each.kind === 'day'
            ? h('div', { key: each.key, class: 'day' }, h('span', null, days.format(each.at)))
            : each.item.draw(each.continues),
        ),
  );
};
