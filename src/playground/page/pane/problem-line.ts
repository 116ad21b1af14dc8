import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';

type Properties = { problem: string | null; putAway?: () => void };

/** What went wrong, told at once to those who listen; the empty place is always there, or it would not be heard. */
export const ProblemLine = ({ problem, putAway }: Properties): Drawn => {
  const { say } = usePage();
  return h(
    'div',
    { class: 'problem-place', role: 'alert' },
    problem !== null &&
      h(
        'p',
        { class: 'problem' },
        h('span', null, problem),
        putAway !== undefined &&
          h(
            'button',
            { type: 'button', class: 'icon-button', 'aria-label': say('message.hide'), onClick: putAway },
            h(Icon, { name: 'close' }),
          ),
      ),
  );
};
