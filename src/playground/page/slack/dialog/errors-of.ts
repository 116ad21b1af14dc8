import type { InputRefusal, ViewState } from '../../../slack/state.ts';
import type { TextKey } from '../../texts/text-key.ts';
import type { Say } from '../../texts/translator.ts';

const refusalTexts: Record<InputRefusal, TextKey> = {
  required: 'form.required',
  'too-short': 'form.tooShort',
  'too-long': 'form.tooLong',
  'not-an-email': 'form.notAnEmail',
  'not-a-url': 'form.notAUrl',
  'not-a-number': 'form.notANumber',
  'too-many': 'form.tooMany',
};

/** What is wrong with a form, by block id: what the bot said, and what Slack itself would not send. */
export const errorsOf = (view: ViewState, say: Say): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(view.refusals).map(([blockId, refusal]) => [blockId, say(refusalTexts[refusal])]),
  ),
  ...view.errors,
});
