import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { stringIn } from '../json-read.ts';
import { usePane } from '../pane/pane-context.ts';
import { withEmoji } from '../text/emoji.ts';
import { asList, asText } from './input-values.ts';
import { groupsOf, type OptionGroup } from './options.ts';
import { type ElementProperties, useElement } from './use-element.ts';

const optionNodes = (group: OptionGroup, chosen: readonly string[]): Drawn[] =>
  group.options.map((option) =>
    h(
      'option',
      { key: option.value, value: option.value, selected: chosen.includes(option.value) },
      withEmoji(option.label),
    ),
  );

/** One of many or several of many: the browser's own menu, which every keyboard and screen reader knows. */
export const SelectElement = (properties: ElementProperties): Drawn => {
  const { say } = usePage();
  const { workspace } = usePane();
  const use = useElement(properties);
  const multiple = (stringIn(properties.element, 'type') ?? '').startsWith('multi_');
  const chosen = multiple ? asList(use.value) : [asText(use.value)];
  const groups = groupsOf(properties.element, workspace);
  return h(
    'select',
    {
      ...use.control,
      class: 'select',
      multiple,
      'aria-busy': use.busy,
      onChange: (event) => {
        const picked = [...event.currentTarget.selectedOptions].map((option) => option.value);
        void use.change(multiple ? picked : picked[0] || null);
      },
    },
    !multiple &&
      h('option', { value: '', selected: chosen[0] === '' }, use.placeholder ?? say('form.choose')),
    groups.map((group, index) =>
      group.label === null
        ? optionNodes(group, chosen)
        : h('optgroup', { key: index, label: group.label }, optionNodes(group, chosen)),
    ),
  );
};
