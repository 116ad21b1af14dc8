import type { JsonObject } from '../../../wire/json.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { stringIn } from '../json-read.ts';

/** The page fetches nothing from elsewhere, so an image is shown as the words that stand for it. */
export const ImageBlock = ({ image }: { image: JsonObject }): Drawn => {
  const words = stringIn(image, 'alt_text') ?? '';
  return h('span', { class: 'block-image', role: 'img', 'aria-label': words }, words);
};
