import type { JsonObject } from '../../../wire/json.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { stringIn } from '../json-read.ts';
import { withEmoji } from '../text/emoji.ts';
import { Formatted } from '../text/formatted.ts';

/** A `plain_text` or `mrkdwn` object. */
export const TextObject = ({ text }: { text: JsonObject }): Drawn => {
  const words = stringIn(text, 'text') ?? '';
  return stringIn(text, 'type') === 'mrkdwn'
    ? h(Formatted, { text: words })
    : h('span', { class: 'plain' }, withEmoji(words));
};
