import { actionIds, formIds } from '../../../drawing/action-ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Form } from '../../../drawing/form.ts';
import type { TeamsDialog, TeamsMessage } from '../message.ts';
import { press, type Surface } from './actions.ts';
import { card, cardMessage } from './card.ts';
import { drawGroup } from './draw-group.ts';
import type { Action, ActionSet, Element } from './elements.ts';
import { heading } from './heading.ts';
import { inputs } from './inputs.ts';
import { messageUnits, unitsOf } from './size.ts';

const submitAction = (form: Form, on: Surface): Action =>
  press(
    {
      title: form.submit,
      verb: form.id,
      data: form.data,
      style: form.final === true ? 'destructive' : 'positive',
      inputs: true,
    },
    on,
  );

/** A dialog has its own cross to close it, but nobody is to wonder how to say no to the notice. */
const closeActions = (form: Form, on: Surface): readonly Action[] =>
  on === 'dialog' && form.id !== formIds.notice
    ? []
    : [press({ title: form.close, verb: actionIds.cancel, data: null }, on)];

const body = (form: Form, d: Drawing, on: Surface): readonly Element[] => {
  const buttons: ActionSet = {
    type: 'ActionSet',
    spacing: 'Large',
    actions: [submitAction(form, on), ...closeActions(form, on)],
  };
  const fields = form.fields.flatMap((field) => inputs(field, d));
  const after = drawGroup(form.after, d, on);
  return [...drawGroup(form.before, d, on), ...fields, buttons, ...after];
};

/** What is asked, in words, for those who do not see the card. */
const spokenText = (form: Form): string => [form.title, ...form.fields.map(({ label }) => label)].join('. ');

/** Room for the texts that stand in for the card. */
const formUnits = messageUnits - 2000;

/** A form as a dialog; null when what is already written in it is too long for one. */
export const formDialog = (form: Form, d: Drawing): TeamsDialog | null => {
  const elements = body(form, d, 'dialog');
  if (unitsOf(elements) > formUnits) return null;
  const height = form.id === formIds.notice ? 'large' : 'medium';
  return { title: form.title, card: card(elements, spokenText(form)), height, width: 'medium' };
};

/** A form as a card in the person's own chat; null as above. */
export const formMessage = (form: Form, d: Drawing): TeamsMessage | null => {
  const elements = [heading(form.title), ...body(form, d, 'message')];
  return unitsOf(elements) > formUnits ? null : cardMessage(elements, spokenText(form));
};
