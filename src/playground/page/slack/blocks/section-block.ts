import type { JsonObject } from '../../../wire/json.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Element } from '../elements/element.ts';
import { objectIn, objectsIn, stringIn } from '../json-read.ts';
import { TextObject } from './text-object.ts';

export const SectionBlock = ({ block }: { block: JsonObject }): Drawn => {
  const text = objectIn(block, 'text');
  const fields = objectsIn(block, 'fields');
  const accessory = objectIn(block, 'accessory');
  const blockId = stringIn(block, 'block_id');
  return h(
    'div',
    { class: 'block-section' },
    h(
      'div',
      { class: 'block-section-main' },
      text !== null && h(TextObject, { text }),
      fields.length > 0 &&
        h(
          'div',
          { class: 'block-fields' },
          fields.map((field, index) => h('div', { key: index }, h(TextObject, { text: field }))),
        ),
    ),
    accessory !== null &&
      h(
        'div',
        { class: 'block-accessory' },
        h(Element, { element: accessory, blockId, standsIn: 'section' }),
      ),
  );
};
