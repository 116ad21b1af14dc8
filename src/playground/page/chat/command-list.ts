import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';

type Properties = {
  id: string;
  commands: readonly string[];
  current: number;
  choose: (command: string) => void;
};

export const optionId = (id: string, index: number): string => `${id}-${index}`;

/** The commands that fit what is typed; the field keeps the focus, the arrows move here. */
export const CommandList = ({ id, commands, current, choose }: Properties): Drawn => {
  const { say } = usePage();
  return h(
    'ul',
    { id, class: 'command-list', role: 'listbox', 'aria-label': say('composer.commands') },
    commands.map((command, index) =>
      h(
        'li',
        {
          key: command,
          id: optionId(id, index),
          role: 'option',
          'aria-selected': index === current,
          // Before the field loses the focus to the list.
          onPointerDown: (event) => {
            event.preventDefault();
            choose(command);
          },
        },
        command,
      ),
    ),
  );
};
