import { asObjects, asString, type JsonObject } from '../../wire/json.ts';
import type { TeamsInputValues } from '../schema.ts';
import type { InputRefusal } from '../state.ts';
import { type CardPart, inputsOf } from './walk-card.ts';

/** The inputs an action takes along: of its own card and of those around it, not of other cards to show. */
function inputsFor(card: JsonObject, action: CardPart): CardPart[] {
  if (action.object.associatedInputs === 'none') return [];
  return inputsOf(card).filter(({ inside }) => inside.every((path, index) => action.inside[index] === path));
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What stands in an input: what the person put there, else what the card did. */
function contentOf({ object, type }: CardPart, typed: string | undefined): string {
  if (typed !== undefined) return typed;
  const value = text(object.value);
  return type === 'Input.Toggle' && value === '' ? (asString(object.valueOff) ?? 'false') : value;
}

function isEmpty({ object, type }: CardPart, value: string): boolean {
  return type === 'Input.Toggle' ? value !== (asString(object.valueOn) ?? 'true') : value === '';
}

function refusalKind(part: CardPart, value: string): InputRefusal['kind'] | null {
  const { object, type } = part;
  if (isEmpty(part, value)) return object.isRequired === true ? 'required' : null;
  if (type === 'Input.Text') {
    if (typeof object.maxLength === 'number' && value.length > object.maxLength) return 'too-long';
    const regex = asString(object.regex);
    return regex !== null && !new RegExp(regex).test(value) ? 'pattern' : null;
  }
  if (type === 'Input.ChoiceSet') {
    const choices = asObjects(object.choices).map((choice) => choice.value);
    const chosen = object.isMultiSelect === true ? value.split(',') : [value];
    return chosen.every((one) => choices.includes(one)) ? null : 'not-a-choice';
  }
  if (type === 'Input.Number') {
    if (typeof object.min === 'number' && Number(value) < object.min) return 'too-small';
    if (typeof object.max === 'number' && Number(value) > object.max) return 'too-big';
  }
  return null;
}

/** Text, date and time inputs send an empty string; others are left out when nothing stands in them. */
const sentWhenEmpty = new Set(['Input.Text', 'Input.Date', 'Input.Time']);

export type TakenInputs =
  | { kind: 'taken'; values: Record<string, string> }
  /** Teams does not send the press; by input id. */
  | { kind: 'refused'; refusals: Record<string, InputRefusal> };

/** What the inputs of a card send along with an action, checked as Teams' own form does. */
export function takeInputs(card: JsonObject, action: CardPart, typed: TeamsInputValues): TakenInputs {
  const values: Record<string, string> = {};
  const refusals: Record<string, InputRefusal> = {};
  for (const part of inputsFor(card, action)) {
    const id = asString(part.object.id);
    if (id === null) continue;
    const value = contentOf(part, typed[id]);
    const kind = refusalKind(part, value);
    if (kind !== null) refusals[id] = { kind, message: asString(part.object.errorMessage) ?? '' };
    if (value !== '' || sentWhenEmpty.has(part.type)) values[id] = value;
  }
  return Object.keys(refusals).length > 0 ? { kind: 'refused', refusals } : { kind: 'taken', values };
}

/** An action's data with the inputs beside it, as it goes to the bot. */
export function withInputs(action: CardPart, values: Record<string, string>): JsonObject {
  const { data } = action.object;
  const own = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  return { ...structuredClone(own), ...values };
}
