import type { ModalView } from '@slack/types';
import type { AgentScreen } from '../../../screen.ts';
import { actionIds, callbackIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { plain, say } from '../kit/plain.ts';
import { option, select } from '../kit/selects.ts';
import { wordsInputs } from '../kit/words-inputs.ts';
import { agentForm } from './agent-form.ts';

/** *Internt notat*. */
export const noteFormModal = (
  screen: Extract<AgentScreen, { kind: 'note-form' }>,
  channel: string,
  d: Drawing,
): ModalView =>
  agentForm(
    {
      title: d.t('support:note.title'),
      blocks: wordsInputs(
        {
          label: d.t('support:note.words', { reference: screen.reference }),
          hint: d.t('support:note.hint'),
          initial: '',
        },
        d,
      ),
      callbackId: callbackIds.noteForm,
      submit: d.t('common:button.save'),
    },
    screen.feedbackId,
    channel,
    d,
  );

/** *Flytt*: which channel follows it up instead. */
export const moveFormModal = (
  screen: Extract<AgentScreen, { kind: 'move-form' }>,
  channel: string,
  d: Drawing,
): ModalView => {
  const options = screen.destinations.map(({ id, recipient }) => option(`${id} · ${recipient}`, id));
  return agentForm(
    {
      title: d.t('support:move.title'),
      blocks: [
        ...say(d.t('support:move.what', { reference: screen.reference })),
        {
          type: 'input',
          block_id: actionIds.destination,
          label: plain(d.t('support:move.where')),
          element: select(actionIds.destination, options, d.t('support:move.choose'), null),
        },
      ],
      callbackId: callbackIds.moveForm,
      submit: d.t('support:move.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );
};
