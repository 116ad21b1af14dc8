import type { ConnectorCall } from '../../../../src/playground/teams/core.ts';
import type { Delivery } from '../../../../src/playground/teams/wire/delivery.ts';
import { asObject, asString, parseJson } from '../../../../src/playground/wire/json.ts';
import { keysWith } from '../outgoing.ts';

/** Where the calls may go: the chat of the one who acted, and the conversations that they acted in. */
export interface AnsweringInTeams {
  readonly chat: string;
  readonly spokeIn: ReadonlySet<string>;
}

/** The conversations that requests to the bot came from, threads included. */
export const conversationsOf = (deliveries: readonly Delivery[]): ReadonlySet<string> =>
  new Set(
    deliveries.flatMap(({ body }) => asString(asObject(asObject(parseJson(body)).conversation).id) ?? []),
  );

/** Whether a call goes to the very place that the person acted in, and nowhere else. */
const goesBack = (
  { operation, conversation }: ConnectorCall,
  { chat, spokeIn }: AnsweringInTeams,
): boolean => {
  switch (operation) {
    case 'token':
      // The bot's own: nothing about anybody is in it.
      return true;
    case 'sendToConversation':
    case 'updateActivity':
      return conversation !== null && (conversation === chat || spokeIn.has(conversation));
    default:
      return false;
  }
};

/** Calls that are not the answer to the person themselves, by operation; a look-up in a roster is one of them. */
export const strayTeamsCalls = (
  calls: readonly ConnectorCall[],
  answering: AnsweringInTeams,
): readonly string[] => calls.filter((call) => !goesBack(call, answering)).map(({ operation }) => operation);

/** Under which names words may stand in a card of theirs: in an action's data, or in a field. */
const waiting = new Set(['words', 'value']);

/** Where else somebody's words went: into calls beside their own chat, or under other names. */
export const strayTeamsWords = (
  word: string,
  calls: readonly ConnectorCall[],
  deliveries: readonly Delivery[],
  chat: string,
): readonly string[] => [
  ...calls.flatMap(({ operation, conversation, body }) =>
    keysWith(body, word)
      .filter((key) => !(waiting.has(key) && conversation === chat))
      .map((key) => `${operation} ${key}`),
  ),
  ...deliveries.flatMap(({ type, ack }) =>
    keysWith(parseJson(ack?.body ?? ''), word)
      .filter((key) => !waiting.has(key))
      .map((key) => `answer to ${type}: ${key}`),
  ),
];
