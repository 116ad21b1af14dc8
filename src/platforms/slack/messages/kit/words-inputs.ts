import type { InputBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { pieces } from './pieces.ts';
import { plain } from './plain.ts';

const inputLimit = 3000;
/** Leaves room to add words in each part. */
const partLimit = 2800;

interface Asked {
  readonly label: string;
  readonly hint: string | null;
  readonly initial: string;
  readonly optional?: boolean;
}

const wordsInput = (
  index: number,
  words: string,
  label: string,
  hint: string | null,
  optional: boolean,
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
export const wordsInputs = (asked: Asked, d: Drawing): InputBlock[] => {
  const parts = asked.initial.length <= inputLimit ? [asked.initial] : pieces(asked.initial, partLimit);
  return parts.map((words, index) =>
    index === 0
      ? wordsInput(0, words, asked.label, asked.hint, asked.optional ?? false)
      : wordsInput(index, words, d.t('common:part', { part: index + 1 }), null, true),
  );
};
