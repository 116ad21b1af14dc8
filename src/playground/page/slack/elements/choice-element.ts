import { type Drawn, h } from '../../ui/h.ts';
import { stringIn } from '../json-read.ts';
import { withEmoji } from '../text/emoji.ts';
import { Formatted } from '../text/formatted.ts';
import { asList } from './input-values.ts';
import { type Option, optionsOf } from './options.ts';
import { type ElementProperties, useElement } from './use-element.ts';

/** Radio buttons and checkboxes. */
export const ChoiceElement = (properties: ElementProperties): Drawn => {
  const use = useElement(properties);
  const type = stringIn(properties.element, 'type') === 'checkboxes' ? 'checkbox' : 'radio';
  const chosen = type === 'checkbox' ? asList(use.value) : [use.value];
  const pick = (option: Option, on: boolean): void => {
    if (type === 'radio') void use.change(option.value);
    else
      void use.change([
        ...asList(use.value).filter((value) => value !== option.value),
        ...(on ? [option.value] : []),
      ]);
  };
  return h(
    'div',
    { class: 'choices' },
    optionsOf(properties.element).map((option, index) => {
      const id = `${use.id}-${index}`;
      return h(
        'label',
        { key: option.value, class: 'choice', for: id },
        h('input', {
          id,
          type,
          name: use.id,
          checked: chosen.includes(option.value),
          ...(use.control['aria-invalid'] === true ? { 'aria-invalid': true } : {}),
          ...(index === 0 && use.control['data-focus-on-load'] ? { 'data-focus-on-load': true } : {}),
          onChange: (event) => pick(option, event.currentTarget.checked),
        }),
        h(
          'span',
          { class: 'choice-words' },
          h(Formatted, { text: withEmoji(option.label) }),
          option.description !== null && h('span', { class: 'hint' }, withEmoji(option.description)),
        ),
      );
    }),
  );
};
