import type { JsonObject } from '../../wire/json.ts';
import { actionsOf, type CardPart } from './walk-card.ts';

/** The action with this id; else the first with this verb; else the first with this title. */
export function findAction(card: JsonObject, wanted: string): CardPart | null {
  const actions = actionsOf(card);
  for (const key of ['id', 'verb', 'title']) {
    const found = actions.find(({ object }) => object[key] === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
