import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { ImageBlock } from '../blocks/image-block.ts';
import { stringIn } from '../json-read.ts';
import { ButtonElement } from './button-element.ts';
import { ChoiceElement } from './choice-element.ts';
import { DateElement } from './date-element.ts';
import { OverflowElement } from './overflow-element.ts';
import { SelectElement } from './select-element.ts';
import { TextElement } from './text-element.ts';
import type { ElementProperties } from './use-element.ts';

const UnknownElement = ({ type }: { type: string }): Drawn => {
  const { say } = usePage();
  return h('span', { class: 'block-unknown' }, say('blocks.unknown', { type }));
};

/** One interactive Block Kit element, drawn with the browser's own control wherever there is one. */
export const Element = (properties: ElementProperties): Drawn => {
  const type = stringIn(properties.element, 'type') ?? '';
  switch (type) {
    case 'button':
      return h(ButtonElement, properties);
    case 'overflow':
      return h(OverflowElement, properties);
    case 'radio_buttons':
    case 'checkboxes':
      return h(ChoiceElement, properties);
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
      return h(SelectElement, properties);
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return h(DateElement, properties);
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return h(TextElement, properties);
    case 'image':
      return h(ImageBlock, { image: properties.element });
    default:
      return h(UnknownElement, { type });
  }
};
