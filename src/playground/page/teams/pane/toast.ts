import { useRef } from 'preact/hooks';
import type { NoticeState } from '../../../teams/state.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';

type Properties = {
  notice: NoticeState | null;
  /** The id of the one that was put away. */
  away: string | null;
  putAway: () => void;
};

/**
 * What Teams tells a person in passing. Here it stays until it is put away or something else is done: nobody must
 * read against the clock.
 */
export const Toast = ({ notice, away, putAway }: Properties): Drawn => {
  const { say } = usePage();
  // What was told before this person was shown is of no use to them now.
  const old = useRef(notice?.id ?? null);
  const shown = notice === null || notice.id === old.current || notice.id === away ? null : notice;
  const words = (told: NoticeState): string => {
    if (told.kind === 'message') return told.text;
    return say(told.kind === 'unreachable' ? 'teams.unreachable' : 'teams.wentWrong');
  };
  return h(
    'div',
    { class: 'toast-place', role: 'status' },
    shown !== null &&
      h(
        'p',
        { class: shown.kind === 'message' ? 'toast' : 'toast failed' },
        h('span', null, words(shown)),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': say('message.hide'),
            onClick: putAway,
          },
          h(Icon, { name: 'close' }),
        ),
      ),
  );
};
