import { type Drawn, h } from './h.ts';

/** Lytt's own mark: a speech bubble that is also an ear. */
export const LyttMark = (): Drawn =>
  h(
    'svg',
    { class: 'lytt-mark', viewBox: '0 0 32 32', 'aria-hidden': 'true', focusable: 'false' },
    h('path', {
      class: 'lytt-mark-bubble',
      d: 'M16 2.5C8.5 2.5 3 7.8 3 14.7c0 4.3 2.2 8 5.6 10.1V30l5.2-3.3c.7.1 1.4.2 2.2.2 7.5 0 13-5.3 13-12.2S23.5 2.5 16 2.5z',
    }),
    h('path', {
      class: 'lytt-mark-ear',
      d: 'M11 14.5a5 5 0 0110 0c0 3.6-3.2 3.9-3.2 6.2 0 1.5-1 2.3-2.2 2.3-1 0-1.8-.5-2.2-1.4M13.9 14.7a2.2 2.2 0 014.3.2c0 1.3-1.3 1.7-1.8 2.7',
    }),
  );
