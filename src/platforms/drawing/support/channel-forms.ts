import type { AgentScreen } from '../../screen.ts';
import { actionIds, formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';
import { say } from '../kit/blocks.ts';
import { agentForm } from './agent-form.ts';

/** *Internt notat*. */
export const noteForm = (
  screen: Extract<AgentScreen, { kind: 'note-form' }>,
  channel: string,
  d: Drawing,
): Form =>
  agentForm(
    {
      id: formIds.noteForm,
      title: d.t('support:note.title'),
      before: [],
      fields: [
        {
          kind: 'words',
          label: d.t('support:note.words', { reference: screen.reference }),
          hint: d.t('support:note.hint'),
          initial: '',
          optional: false,
        },
      ],
      submit: d.t('common:button.save'),
    },
    screen.feedbackId,
    channel,
    d,
  );

/** *Flytt*: which channel follows it up instead. */
export const moveForm = (
  screen: Extract<AgentScreen, { kind: 'move-form' }>,
  channel: string,
  d: Drawing,
): Form =>
  agentForm(
    {
      id: formIds.moveForm,
      title: d.t('support:move.title'),
      before: say(d.t('support:move.what', { reference: screen.reference })),
      fields: [
        {
          kind: 'choice',
          id: actionIds.destination,
          label: d.t('support:move.where'),
          placeholder: d.t('support:move.choose'),
          options: screen.destinations.map(({ id, recipient }) => ({
            text: `${id} · ${recipient}`,
            value: id,
          })),
          chosen: null,
          optional: false,
        },
      ],
      submit: d.t('support:move.submit'),
    },
    screen.feedbackId,
    channel,
    d,
  );
