import type { ApiCallRecord } from '../../../src/playground/slack/core.ts';
import type { Delivery } from '../../../src/playground/slack/wire/delivery.ts';
import { isObject, parseJson } from '../../../src/playground/wire/json.ts';
import type { Stranger } from './stranger.ts';

/** Whose doing the calls answer, and the ids of what they did. */
export interface Answering {
  readonly who: Stranger;
  readonly ids: ReadonlySet<string>;
  /** Their direct message with the bot, when there is one. */
  readonly chat: string | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a call goes to the very place that the person wrote from, and nowhere else. */
const goesBack = ({ method, args }: ApiCallRecord, { who, ids, chat }: Answering): boolean => {
  const channel = text(args.channel);
  const isTheirs = channel === chat || channel === who.id;
  switch (method) {
    case 'views.open':
    case 'views.push':
      return ids.has(text(args.trigger_id));
    case 'views.update':
      return ids.has(text(args.view_id));
    case 'views.publish':
      return args.user_id === who.id;
    case 'chat.postMessage':
    case 'chat.update':
      return isTheirs;
    case 'chat.postEphemeral':
      return args.user === who.id;
    case 'response_url':
      return true;
    default:
      return false;
  }
};

/** Calls that are not the answer to the person themselves, by method; a profile look-up is one of them. */
export const strayCalls = (calls: readonly ApiCallRecord[], answering: Answering): readonly string[] =>
  calls.filter((call) => !goesBack(call, answering)).map(({ method }) => method);

/** The names under which a word stands in a payload. */
export const keysWith = (value: unknown, word: string, key = ''): readonly string[] => {
  if (typeof value === 'string') return value.includes(word) ? [key] : [];
  if (Array.isArray(value)) return value.flatMap((item) => keysWith(item, word, key));
  return isObject(value) ? Object.entries(value).flatMap(([name, item]) => keysWith(item, word, name)) : [];
};

/** Where words may wait on the platform: a modal's own metadata, its fields, or a button's value. */
const waiting = new Set(['private_metadata', 'initial_value', 'value']);

/** Where else somebody's words went, in calls or in answers to Slack's requests. */
export const strayWords = (
  word: string,
  calls: readonly ApiCallRecord[],
  deliveries: readonly Delivery[],
): readonly string[] => [
  ...calls.flatMap(({ method, args }) =>
    keysWith(args, word)
      .filter((key) => !(waiting.has(key) && /^views\.|^response_url$/.test(method)))
      .map((key) => `${method} ${key}`),
  ),
  ...deliveries.flatMap(({ type, ack }) =>
    keysWith(parseJson(ack?.body ?? ''), word)
      .filter((key) => !waiting.has(key))
      .map((key) => `answer to ${type}: ${key}`),
  ),
];
