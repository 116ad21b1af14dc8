import { usePage } from '../page-context.ts';
import type { Side } from '../pane/side.ts';
import { type Drawn, h } from '../ui/h.ts';
import { NewsDot } from '../ui/news-dot.ts';

type Properties = { side: Side; news: boolean; show: (side: Side) => void };

/** In a narrow window one side is shown at a time; these two buttons choose which. */
export const SideSwitch = ({ side, news, show }: Properties): Drawn => {
  const { say } = usePage();
  const button = (which: Side, label: string): Drawn =>
    h(
      'button',
      { type: 'button', class: which, 'aria-pressed': side === which, onClick: () => show(which) },
      label,
      h(NewsDot, { news: news && side !== which }),
    );
  return h(
    'div',
    { class: 'side-switch', role: 'group', 'aria-label': say('page.sides') },
    button('customer', say('page.customerSide')),
    button('agent', say('page.agentSide')),
  );
};
