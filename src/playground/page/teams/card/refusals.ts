import type { InputRefusal } from '../../../teams/state.ts';
import { usePage } from '../../page-context.ts';
import type { TextKey } from '../../texts/text-key.ts';
import { type Drawn, h } from '../../ui/h.ts';

const texts: Record<InputRefusal['kind'], TextKey> = {
  required: 'form.required',
  pattern: 'form.pattern',
  'too-long': 'form.tooLong',
  'too-small': 'form.outOfRange',
  'too-big': 'form.outOfRange',
  'not-a-choice': 'form.notAChoice',
};

/** Why Teams did not send a card's inputs, where the card itself has let them through. */
export const Refusals = ({ refusals }: { refusals: Readonly<Record<string, InputRefusal>> }): Drawn =>
  h(
    'div',
    { class: 'refusals', role: 'alert' },
    Object.entries(refusals).map(([input, { kind, message }]) => h(Refusal, { key: input, kind, message })),
  );

const Refusal = ({ kind, message }: InputRefusal): Drawn => {
  const { say } = usePage();
  return h('p', { class: 'error' }, message === '' ? say(texts[kind]) : message);
};
