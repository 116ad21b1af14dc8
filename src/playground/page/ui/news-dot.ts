import { Fragment } from 'preact';
import { usePage } from '../page-context.ts';
import { type Drawn, h } from './h.ts';

/** On a button that leads to what is hidden: something new is there. */
export const NewsDot = ({ news }: { news: boolean }): Drawn => {
  const { say } = usePage();
  if (!news) return null;
  return h(
    Fragment,
    null,
    h('span', { class: 'news', 'aria-hidden': 'true' }),
    h('span', { class: 'visually-hidden' }, ` ${say('page.news')}`),
  );
};
