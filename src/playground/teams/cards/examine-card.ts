import { asObjects, asString, isObject, type Json, type JsonObject } from '../../wire/json.ts';
import { maxActions, parserProblems } from './adaptive-cards.ts';
import { actionsOf, type CardPart, inputsOf, partsOf } from './walk-card.ts';

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** Where a card is shown: not everything works everywhere. */
export type CardPlace = 'message' | 'dialog';

type Findings = {
  /** Teams refuses the message. */
  fatal: string[];
  /** Teams takes it, and people see less than the bot meant, or cannot use it. */
  wrong: string[];
};

function tooManyActions(card: JsonObject): string[] {
  const sets: [string, Json | undefined][] = [
    ['/actions', card.actions],
    ...partsOf(card)
      .filter(({ type }) => type === 'ActionSet')
      .map(({ object, path }): [string, Json | undefined] => [`${path}/actions`, object.actions]),
  ];
  return sets
    .map(([path, actions]): [string, number] => [path, asObjects(actions).length])
    .filter(([, count]) => count > maxActions)
    .map(([path, count]) => `${path} has ${count} actions; people see at most ${maxActions}.`);
}

function withoutVerb(card: JsonObject): string[] {
  return actionsOf(card)
    .filter(({ type, object }) => type === 'Action.Execute' && (asString(object.verb) ?? '') === '')
    .map(({ path }) => `${path} is an Action.Execute without a verb.`);
}

function withoutId(card: JsonObject): string[] {
  const seen = new Set<string>();
  const problem = ({ object, path }: CardPart): string[] => {
    const id = asString(object.id) ?? '';
    if (id === '') return [`${path} is an input without an id: nothing of it is sent.`];
    if (seen.has(id)) return [`${path} has the id ${id} of another input.`];
    seen.add(id);
    return [];
  };
  return inputsOf(card).flatMap(problem);
}

function withoutFallbackText(card: JsonObject): string[] {
  return (asString(card.fallbackText) ?? '').trim() === '' ? ['The card has no fallbackText.'] : [];
}

function outOfPlace(card: JsonObject, where: CardPlace): string[] {
  const refresh = card.refresh === undefined ? [] : ['The card has a refresh, which is not called here.'];
  if (where === 'message') return refresh;
  const executes = actionsOf(card)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ path }) => `${path}: in a dialog only Action.Submit reaches the bot.`);
  return [...refresh, ...executes];
}

function asksFor1_5OrLess(version: Json | undefined): boolean {
  const match = /^1\.(\d)$/.exec(asString(version) ?? '');
  return match !== null && Number(match[1]) <= 5;
}

/** What is wrong with a card that the bot put under a message or in a dialog; sentences name the place. */
export function examineCard(content: unknown, where: CardPlace): Findings {
  if (!isObject(content) || content.type !== 'AdaptiveCard') {
    return { fatal: ['The attachment holds no object of type AdaptiveCard.'], wrong: [] };
  }
  if (!asksFor1_5OrLess(content.version)) {
    return { fatal: [`Teams draws Adaptive Cards up to version 1.5, not ${content.version}.`], wrong: [] };
  }
  return {
    fatal: [],
    wrong: [
      ...parserProblems(content),
      ...tooManyActions(content),
      ...withoutVerb(content),
      ...withoutId(content),
      ...withoutFallbackText(content),
      ...outOfPlace(content, where),
    ],
  };
}
