import type { ModalView } from '@slack/types';
import type { FormValues } from '../../../../../src/platforms/slack/messages/form-values.ts';

/** What Slack sends when a modal is submitted as it was opened: each field with what stood in it. */
export const submitted = (modal: ModalView): FormValues => {
  const values: Record<string, FormValues[string]> = {};
  for (const block of modal.blocks) {
    if (!('element' in block) || block.block_id === undefined) continue;
    const { element } = block;
    if (element.type === 'plain_text_input') {
      values[block.block_id] = { [element.action_id ?? '']: { value: element.initial_value ?? null } };
    } else if (element.type === 'static_select') {
      const chosen = element.initial_option;
      values[block.block_id] = {
        [element.action_id ?? '']: {
          selected_option: chosen === undefined ? null : { value: chosen.value ?? '' },
        },
      };
    }
  }
  return values;
};
