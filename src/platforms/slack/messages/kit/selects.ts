import type { PlainTextOption, StaticSelect } from '@slack/types';
import type { Choice } from '../../../drawing/form.ts';
import { shortened } from '../../../drawing/kit/pieces.ts';
import { plain } from './plain.ts';

export const option = (text: string, value: string): PlainTextOption => ({
  text: plain(shortened(text, 75)),
  value,
});

const groupSize = 100;

/** Slack shows 100 options in a menu, and 100 groups of 100. */
const listed = (options: readonly PlainTextOption[]): Pick<StaticSelect, 'options' | 'option_groups'> => {
  if (options.length <= groupSize) return { options: [...options] };
  const groups = Array.from({ length: Math.ceil(options.length / groupSize) }, (_, index) =>
    options.slice(index * groupSize, (index + 1) * groupSize),
  );
  return {
    option_groups: groups.map((group) => ({
      label: plain(shortened(`${group.at(0)?.text.text ?? ''} –`, 75)),
      options: group,
    })),
  };
};

/** A menu over `options`; `chosen` is the value that stands there from the start. */
export const select = (
  actionId: string,
  options: readonly PlainTextOption[],
  placeholder: string,
  chosen: string | null,
): StaticSelect => {
  const initial = options.find((candidate) => candidate.value === chosen);
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder),
    ...listed(options),
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
};

export const choiceSelect = (choice: Choice): StaticSelect =>
  select(
    choice.id,
    choice.options.map(({ text, value }) => option(text, value)),
    choice.placeholder,
    choice.chosen,
  );
