import type { JsonObject } from '../../../wire/json.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Element } from '../elements/element.ts';
import { flagIn, objectIn, stringIn, wordsIn } from '../json-read.ts';
import { withEmoji } from '../text/emoji.ts';
import { useSurface } from './surface.ts';

const grouped = ['radio_buttons', 'checkboxes'];

/** A labelled input with its hint and, after a refused submission, what was wrong. */
export const InputBlock = ({ block }: { block: JsonObject }): Drawn => {
  const { say } = usePage();
  const surface = useSurface();
  const element = objectIn(block, 'element');
  if (element === null) return null;
  const blockId = stringIn(block, 'block_id');
  const id = `${surface.id}-${blockId ?? ''}`;
  const error = blockId === null ? undefined : surface.errors[blockId];
  const hint = wordsIn(block, 'hint');
  const described = [hint === null ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  const optional = flagIn(block, 'optional');
  const label = [
    withEmoji(wordsIn(block, 'label') ?? ''),
    optional && h('span', { key: 'optional', class: 'optional' }, ` ${say('form.optional')}`),
  ];
  const isGroup = grouped.includes(stringIn(element, 'type') ?? '');
  const field = {
    id: `${id}-field`,
    required: !optional,
    invalid: error !== undefined,
    ...(described === '' ? {} : { describedBy: described }),
  };
  return h(
    isGroup ? 'fieldset' : 'div',
    {
      class: error === undefined ? 'block-input' : 'block-input invalid',
      ...(isGroup && described !== '' ? { 'aria-describedby': described } : {}),
    },
    isGroup ? h('legend', null, label) : h('label', { for: field.id }, label),
    h(Element, {
      element,
      blockId,
      standsIn: 'input',
      field,
      dispatches: flagIn(block, 'dispatch_action'),
    }),
    hint !== null && h('p', { id: `${id}-hint`, class: 'hint' }, withEmoji(hint)),
    error !== undefined && h('p', { id: `${id}-error`, class: 'error', role: 'alert' }, error),
  );
};
