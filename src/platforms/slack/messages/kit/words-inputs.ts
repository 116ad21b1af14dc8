import type { InputBlock } from '@slack/types';
import { actionIds } from '../../../drawing/action-ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Words } from '../../../drawing/form.ts';
import { pieces } from '../../../drawing/kit/pieces.ts';
import { plain } from './plain.ts';

const inputLimit = 3000;
/** Leaves room to add words in each part. */
const partLimit = 2800;

const wordsInput = (
  index: number,
  words: string,
  { label, hint, optional }: Pick<Words, 'label' | 'hint' | 'optional'>,
): InputBlock => ({
  type: 'input',
  block_id: `${actionIds.words}_${index}`,
  label: plain(label),
  ...(hint === null ? {} : { hint: plain(hint) }),
  optional,
  element: {
    type: 'plain_text_input',
    action_id: actionIds.words,
    multiline: true,
    max_length: inputLimit,
    ...(words === '' ? {} : { initial_value: words }),
  },
});

/**
 * A field for free text, filled in with what is already written. Slack takes 3,000 characters in one field, so
 * longer texts stand in several, which `wordsOf` (form-values.ts) puts together again.
 */
export const wordsInputs = (asked: Words, d: Drawing): InputBlock[] => {
  const parts = asked.initial.length <= inputLimit ? [asked.initial] : pieces(asked.initial, partLimit);
  return parts.map((words, index) =>
    index === 0
      ? wordsInput(0, words, asked)
      : wordsInput(index, words, {
          label: d.t('common:part', { part: index + 1 }),
          hint: null,
          optional: true,
        }),
  );
};
