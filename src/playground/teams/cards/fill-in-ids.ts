import type { JsonObject } from '../../wire/json.ts';
import { actionsOf } from './walk-card.ts';

/** Ids that are Teams' own: the bot never hears them. */
export const ownActionId = /^teams-action-\d+$/;

/** A copy of a card in which every action that had no id has one, so that the page can say which was pressed. */
export function fillInIds(card: JsonObject): JsonObject {
  const copy = structuredClone(card);
  for (const [index, { object }] of actionsOf(copy).entries()) {
    if (typeof object.id !== 'string' || object.id === '') object.id = `teams-action-${index + 1}`;
  }
  return copy;
}
