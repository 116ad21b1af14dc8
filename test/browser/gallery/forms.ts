import type { JsonObject } from '../../../src/playground/wire/json.ts';
import { applications, option, plain } from './blocks.ts';

const input = (blockId: string, label: string, element: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'input',
  block_id: blockId,
  label: plain(label),
  element,
  ...more,
});

/** Every input Lytt may use, in one form. */
export const everyInput: JsonObject[] = [
  input(
    'words',
    'Hva vil du si?',
    { type: 'plain_text_input', action_id: 'words', multiline: true, max_length: 3000 },
    { hint: plain('La helst være å skrive om andre personer.') },
  ),
  input('application', 'Hvilket program gjelder det?', applications),
  input('kind', 'Hva slags tilbakemelding er det?', {
    type: 'radio_buttons',
    action_id: 'feedback_kind',
    options: [option('Feil', 'bug'), option('Ønske', 'wish'), option('Ros', 'praise')],
    initial_option: option('Ønske', 'wish'),
  }),
  input(
    'sure',
    'Er du sikker?',
    {
      type: 'checkboxes',
      action_id: 'erase_sure',
      options: [option('Ja, slett alt dere har lagret om meg', 'yes')],
    },
    { optional: true },
  ),
  input(
    'version',
    'Versjon',
    { type: 'plain_text_input', action_id: 'version', placeholder: plain('For eksempel 4.2') },
    { optional: true },
  ),
  input(
    'when',
    'Når?',
    { type: 'datepicker', action_id: 'when', initial_date: '2026-03-02' },
    { optional: true },
  ),
  input(
    'who',
    'Hvem?',
    { type: 'multi_users_select', action_id: 'who', placeholder: plain('Velg personer') },
    { optional: true },
  ),
];
