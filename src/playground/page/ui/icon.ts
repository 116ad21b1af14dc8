import { type Drawn, h } from './h.ts';

const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  back: 'M12 4l-6 6 6 6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  send: 'M3.5 10h12M10.5 4.5L16 10l-5.5 5.5',
  plus: 'M10 4v12M4 10h12',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4',
  home: 'M3.5 9.5L10 4l6.5 5.5V16h-4.5v-4H8v4H3.5z',
  lock: 'M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 015 0V9',
  reply: 'M4 5.5h12v8H9l-4 3v-3H4z',
  channel: 'M4 5.5h12M4 10h12M4 14.5h7',
  people:
    'M7.5 9.5a2.6 2.6 0 100-5.2 2.6 2.6 0 000 5.2M2.8 16c.4-3 2.2-4.4 4.7-4.4s4.3 1.4 4.7 4.4M13.5 9.2a2.2 2.2 0 100-4.4M14.2 11.7c1.7.2 2.8 1.5 3 3.8',
  check: 'M4 10.5l4 4 8-9',
  down: 'M5 8l5 5 5-5',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing that takes the colour of the text; the words next to it say what it means. */
export const Icon = ({ name }: { name: IconName }): Drawn =>
  h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 20 20', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: paths[name] }),
  );
