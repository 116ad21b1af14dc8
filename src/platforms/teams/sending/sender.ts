import { z } from 'zod';
import type { Log } from '../../../shared/log.ts';
import type { MessageAddress } from '../../../shared/platform-user.ts';
import type { SendOutcome } from '../../../shared/send-outcome.ts';
import type { CallResult } from '../../call-result.ts';
import { createInTurn } from '../../in-turn.ts';
import type { Monotonic } from '../../monotonic.ts';
import { createPaces } from '../../paces.ts';
import { createWindowsPace } from '../../windows-pace.ts';
import type { TeamsFileMessage, TeamsMessage } from '../messages/message.ts';
import { createSentBefore } from './sent-before.ts';
import type { TeamsCall, TeamsClient } from './teams-client.ts';

/** A conversation to write in: a chat, a channel, or (with `;messageid=…`) a thread in one. */
export interface Conversation {
  readonly serviceUrl: string;
  readonly id: string;
}

/** The one place that sends, changes and deletes messages. Nothing here throws for what Teams answers. */
export interface Sender {
  /** A message of our own accord, paced. `sendKey`: what was sent with it lately is not sent again. */
  post(to: Conversation, message: TeamsMessage | TeamsFileMessage, sendKey: string): Promise<SendOutcome>;
  /** An answer to what a person just did, at once. Nothing about the person stays in memory for it. */
  answer(to: Conversation, message: TeamsMessage | TeamsFileMessage): Promise<SendOutcome>;
  /** Of several for one message, the last one asked for is the one that stands. */
  update(serviceUrl: string, address: MessageAddress, message: TeamsMessage): Promise<SendOutcome>;
  /** An answer that takes the place of a message, in which words may wait that are to be gone: tried like an answer. */
  replace(serviceUrl: string, address: MessageAddress, message: TeamsMessage): Promise<SendOutcome>;
  remove(serviceUrl: string, address: MessageAddress): Promise<CallResult<unknown>>;
}

/** What Teams takes from one bot in one conversation; above that it answers 429. */
const perConversation = {
  windows: [
    { count: 7, perMs: 1_000 },
    { count: 8, perMs: 2_000 },
    { count: 60, perMs: 30_000 },
    { count: 1_800, perMs: 3_600_000 },
  ],
  longestWaitMs: 3_000,
};

/** How often, and how long at most, an answer to somebody who is waiting is tried again here. */
const answerTries = 3;
const answerPauseMs = 500;
const longestAnswerPauseMs = 5_000;

const Posted = z.object({ id: z.string().min(1) });
const Done = z.object({});

const activityOf = (message: TeamsMessage | TeamsFileMessage) =>
  'attachment' in message
    ? { type: 'message', summary: message.summary, attachments: [message.attachment] }
    : {
        type: 'message',
        summary: message.summary,
        speak: message.speak,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      };

/** Where the message will be known to stand: threads are told by their channel. */
const channelOf = (conversation: string): string => conversation.split(';', 1)[0] ?? conversation;

const outcome = <T>(result: CallResult<T>, addressOf: (answer: T) => MessageAddress): SendOutcome => {
  if (result.kind === 'ok') return { kind: 'sent', address: addressOf(result.answer) };
  return result.kind === 'already' ? { kind: 'gone', code: result.code } : result;
};

export const createSender = (deps: { client: TeamsClient; monotonic: Monotonic; log: Log }): Sender => {
  const { client, monotonic } = deps;
  const paces = createPaces(monotonic, () => createWindowsPace(perConversation));
  const sentBefore = createSentBefore();

  const throttled = (method: string, result: CallResult<unknown>): void => {
    if (result.kind !== 'retry' || result.afterMs === null) return;
    const waitMs = result.afterMs;
    deps.log.write('warn', { event: 'platform-throttled', platform: 'teams', method, waitMs });
  };

  const call = async <T>(method: string, serviceUrl: string, what: TeamsCall, answer: z.ZodType<T>) => {
    const result = await client.call(serviceUrl, what, answer);
    throttled(method, result);
    return result;
  };

  const send = async (to: Conversation, message: TeamsMessage | TeamsFileMessage): Promise<SendOutcome> => {
    const what: TeamsCall = {
      method: 'POST',
      path: ['v3', 'conversations', to.id, 'activities'],
      body: activityOf(message),
    };
    const result = await call('sendToConversation', to.serviceUrl, what, Posted);
    return outcome(result, ({ id }) => ({ channel: channelOf(to.id), message: id }));
  };

  const inTurn = createInTurn();

  /** `again`: whether what Teams did not take, or may not have taken, is to be tried once more. */
  const patiently = async (
    attempt: () => Promise<SendOutcome>,
    again: (code: string) => boolean,
  ): Promise<SendOutcome> => {
    for (let tries = 1; ; tries += 1) {
      const result = await attempt();
      if (result.kind !== 'retry' || !again(result.code) || tries === answerTries) return result;
      const pauseMs = result.afterMs ?? answerPauseMs * 2 ** (tries - 1);
      if (pauseMs > longestAnswerPauseMs) return result;
      await monotonic.sleep(pauseMs);
    }
  };

  const messagePath = ({ channel, message }: MessageAddress) =>
    ['v3', 'conversations', channel, 'activities', message] as const;

  const keyOf = ({ channel, message }: MessageAddress): string => `${channel} ${message}`;

  const put = async (serviceUrl: string, address: MessageAddress, message: TeamsMessage) => {
    const body = { ...activityOf(message), id: address.message };
    const what: TeamsCall = { method: 'PUT', path: messagePath(address), body };
    return outcome(await call('updateActivity', serviceUrl, what, Done), () => address);
  };

  return {
    async post(to, message, sendKey) {
      const sent = sentBefore.find(sendKey);
      if (sent !== null) return { kind: 'sent', address: sent };
      const turn = await paces.takeTurn(channelOf(to.id));
      if (turn.kind === 'later') return { kind: 'retry', code: 'paced', afterMs: turn.afterMs };
      const result = await send(to, message);
      if (result.kind === 'sent') sentBefore.note(sendKey, result.address);
      return result;
    },
    // Without an answer it may have been sent all the same: twice is worse than not at all.
    answer: (to, message) =>
      patiently(
        () => send(to, message),
        (code) => code !== 'timed-out' && code !== 'network',
      ),
    update: (serviceUrl, address, message) => inTurn(keyOf(address), () => put(serviceUrl, address, message)),
    replace: (serviceUrl, address, message) =>
      inTurn(keyOf(address), () =>
        patiently(
          () => put(serviceUrl, address, message),
          () => true,
        ),
      ),
    remove(serviceUrl, address) {
      sentBefore.forget(address);
      const what: TeamsCall = { method: 'DELETE', path: messagePath(address) };
      return call('deleteActivity', serviceUrl, what, Done);
    },
  };
};
