import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';

type Properties = {
  id: string;
  offered: readonly string[];
  current: number;
  choose: (chosen: string) => void;
};

export const optionId = (id: string, index: number): string => `${id}-${index}`;

/** The commands or names that fit what is typed; the field keeps the focus, the arrows move here. */
export const CompletionList = ({ id, offered, current, choose }: Properties): Drawn => {
  const { say } = usePage();
  return h(
    'ul',
    { id, class: 'command-list', role: 'listbox', 'aria-label': say('composer.offered') },
    offered.map((each, index) =>
      h(
        'li',
        {
          key: each,
          id: optionId(id, index),
          role: 'option',
          'aria-selected': index === current,
          // Before the field loses the focus to the list.
          onPointerDown: (event) => {
            event.preventDefault();
            choose(each);
          },
        },
        each,
      ),
    ),
  );
};
