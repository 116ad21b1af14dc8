import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { JsonObject } from '../../wire/json.ts';

/** Its modules are written for bundlers; Node can only load the bundle, which has no types of its own. */
const library: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** Store validation guidelines (learn.microsoft.com, "cards"): more actions than that are cut or hidden. */
export const maxActions = 6;

/** What Microsoft's own parser finds wrong with a card under version 1.5 of the schema. */
export function parserProblems(card: JsonObject): string[] {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = library;
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions } });
  parsed.parse(card, context);
  const problems: string[] = [];
  for (let index = 0; index < context.eventCount; index += 1)
    problems.push(context.getEventAt(index).message);
  for (const { message } of parsed.validateProperties().validationEvents) problems.push(message);
  return problems;
}
