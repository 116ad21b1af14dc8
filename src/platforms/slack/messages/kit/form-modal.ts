import type { InputBlock, ModalView } from '@slack/types';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Field, Form } from '../../../drawing/form.ts';
import { encodeModal } from '../../metadata.ts';
import { drawBlocks } from './draw-block.ts';
import { modal } from './modal.ts';
import { plain } from './plain.ts';
import { choiceSelect } from './selects.ts';
import { wordsInputs } from './words-inputs.ts';

const inputs = (field: Field, d: Drawing): InputBlock[] => {
  switch (field.kind) {
    case 'words':
      return wordsInputs(field, d);
    case 'line':
      return [
        {
          type: 'input',
          block_id: field.id,
          ...(field.optional ? { optional: true } : {}),
          label: plain(field.label),
          ...(field.hint === null ? {} : { hint: plain(field.hint) }),
          element: {
            type: 'plain_text_input',
            action_id: field.id,
            max_length: field.limit,
            ...(field.initial === '' ? {} : { initial_value: field.initial }),
          },
        },
      ];
    case 'choice':
      return [
        {
          type: 'input',
          block_id: field.id,
          ...(field.optional ? { optional: true } : {}),
          label: plain(field.label),
          element: choiceSelect(field),
        },
      ];
    case 'tick':
      return [
        {
          type: 'input',
          block_id: field.id,
          label: plain(field.label),
          element: {
            type: 'checkboxes',
            action_id: field.id,
            options: [{ text: plain(field.text), value: 'yes' }],
          },
        },
      ];
  }
};

/** A form as a modal. */
export const formModal = (form: Form, d: Drawing): ModalView =>
  modal(
    {
      title: form.title,
      blocks: [
        ...drawBlocks(form.before, d),
        ...form.fields.flatMap((field) => inputs(field, d)),
        ...drawBlocks(form.after, d),
      ],
      callbackId: form.id,
      submit: form.submit,
      close: form.close,
      metadata: form.data === null ? null : encodeModal(form.data),
    },
    d,
  );
