import type { JsonObject } from '../../../wire/json.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { objectsIn, stringIn } from '../json-read.ts';
import { ImageBlock } from './image-block.ts';
import { TextObject } from './text-object.ts';

export const ContextBlock = ({ block }: { block: JsonObject }): Drawn =>
  h(
    'div',
    { class: 'block-context' },
    objectsIn(block, 'elements').map((element, index) =>
      stringIn(element, 'type') === 'image'
        ? h(ImageBlock, { key: index, image: element })
        : h(TextObject, { key: index, text: element }),
    ),
  );
