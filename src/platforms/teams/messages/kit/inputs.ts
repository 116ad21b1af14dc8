import { actionIds } from '../../../drawing/action-ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import type { Choice, Field, Line, Tick, Words } from '../../../drawing/form.ts';
import type { ChoiceSet, Element, TextInput, Toggle } from './elements.ts';
import { lines } from './lines.ts';

/** More than anyone writes, less than a card may weigh. */
const wordsLimit = 20_000;

const required = (optional: boolean, message: string) =>
  optional ? {} : { isRequired: true as const, errorMessage: message };

const textInput = (
  { label, initial, optional }: Words | Line,
  id: string,
  maxLength: number,
  d: Drawing,
): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: Math.max(maxLength, initial.length),
  ...(initial === '' ? {} : { value: initial }),
  ...required(optional, d.t('common:form.required')),
});

const hint = (text: string | null): readonly Element[] =>
  text === null ? [] : lines(text, { isSubtle: true, size: 'Small' }, 'Small');

/** Longer lists are searched rather than scrolled. */
const shortList = 20;

export const choiceSet = (choice: Choice, d: Drawing): ChoiceSet => {
  const known = choice.options.some(({ value }) => value === choice.chosen);
  return {
    type: 'Input.ChoiceSet',
    id: choice.id,
    label: choice.label,
    style: choice.options.length <= shortList ? 'compact' : 'filtered',
    placeholder: choice.placeholder,
    choices: choice.options.map(({ text, value }) => ({ title: text, value })),
    ...(known && choice.chosen !== null ? { value: choice.chosen } : {}),
    ...required(choice.optional, d.t('common:form.required')),
  };
};

const toggle = ({ id, label, text }: Tick, d: Drawing): Toggle => ({
  type: 'Input.Toggle',
  id,
  label,
  title: text,
  valueOn: 'yes',
  valueOff: 'no',
  isRequired: true,
  errorMessage: d.t('common:form.tick'),
});

/** A field with its hint below it. */
export const inputs = (field: Field, d: Drawing): readonly Element[] => {
  switch (field.kind) {
    case 'words':
      return [
        { ...textInput(field, actionIds.words, wordsLimit, d), isMultiline: true },
        ...hint(field.hint),
      ];
    case 'line':
      return [textInput(field, field.id, field.limit, d), ...hint(field.hint)];
    case 'choice':
      return [choiceSet(field, d)];
    case 'tick':
      return [toggle(field, d)];
  }
};
