import { asString, isObject, type Json, type JsonObject } from '../../wire/json.ts';

/** An element or action of a card, where it stands. */
export type CardPart = {
  object: JsonObject;
  type: string;
  /** JSON pointer from the card. */
  path: string;
  /** Whether it only stands in for another (`fallback`), and so is neither seen nor pressed. */
  isFallback: boolean;
  /** Pointers of the `Action.ShowCard` cards it stands in, the outermost first. */
  inside: string[];
};

type Place = Omit<CardPart, 'object' | 'type'>;

function walk(value: Json, place: Place, found: CardPart[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      walk(item, { ...place, path: `${place.path}/${index}` }, found);
    }
    return;
  }
  if (!isObject(value)) return;
  const type = asString(value.type);
  if (type !== null && place.path !== '') found.push({ ...place, object: value, type });
  for (const [key, item] of Object.entries(value)) {
    // What an action carries is the bot's own, whatever it looks like.
    if (key === 'data' || key === 'msteams') continue;
    const path = `${place.path}/${key}`;
    const isShown = type === 'Action.ShowCard' && key === 'card';
    walk(
      item,
      {
        path,
        isFallback: place.isFallback || key === 'fallback',
        inside: isShown ? [...place.inside, path] : place.inside,
      },
      found,
    );
  }
}

/** Every element and action of a card in document order, nested ones and fallbacks too. */
export function partsOf(card: JsonObject): CardPart[] {
  const found: CardPart[] = [];
  walk(card, { path: '', isFallback: false, inside: [] }, found);
  return found;
}

const isAction = ({ type }: CardPart): boolean => type.startsWith('Action.');

/** What a person can press, in document order. */
export function actionsOf(card: JsonObject): CardPart[] {
  return partsOf(card).filter((part) => isAction(part) && !part.isFallback);
}

/** What a person can fill in, in document order. */
export function inputsOf(card: JsonObject): CardPart[] {
  return partsOf(card).filter((part) => part.type.startsWith('Input.') && !part.isFallback);
}
