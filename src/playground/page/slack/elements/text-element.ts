import { type Drawn, h } from '../../ui/h.ts';
import { flagIn, numberIn, stringIn } from '../json-read.ts';
import { asText } from './input-values.ts';
import { type ElementProperties, useElement } from './use-element.ts';

/** Which keyboard a phone shows; what is right or wrong the local Slack says, as Slack does. */
const keyboards: Record<string, 'email' | 'url' | 'decimal'> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
};

/** Typed words. With `dispatch_action` the bot hears of them when Enter is pressed, Slack's default. */
export const TextElement = (properties: ElementProperties): Drawn => {
  const { element, dispatches } = properties;
  const use = useElement(properties);
  const longest = numberIn(element, 'max_length');
  const common = {
    ...use.control,
    class: 'text-input',
    value: asText(use.value),
    ...(use.placeholder === undefined ? {} : { placeholder: use.placeholder }),
    ...(longest === null ? {} : { maxLength: longest }),
  };
  if (flagIn(element, 'multiline')) {
    return h('textarea', {
      ...common,
      rows: 5,
      onInput: (event) => use.keep(event.currentTarget.value),
    });
  }
  return h('input', {
    ...common,
    type: 'text',
    inputMode: keyboards[stringIn(element, 'type') ?? ''] ?? 'text',
    onInput: (event) => use.keep(event.currentTarget.value),
    onKeyDown: (event) => {
      if (event.key === 'Enter' && dispatches === true) void use.press(event.currentTarget.value);
    },
  });
};
