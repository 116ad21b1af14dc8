import type { MessageState } from '../../../teams/state.ts';
import type { Said } from '../../chat/timeline.ts';

export type TeamsSaid = Said & { message: MessageState };

/**
 * What is shown of a chat or channel.
 * @param thread the root of an open thread, or null for the conversation itself
 */
export const saidIn = (messages: readonly MessageState[], thread: string | null): TeamsSaid[] =>
  messages
    .filter((message) =>
      thread === null ? message.thread === null : message.id === thread || message.thread === thread,
    )
    .map((message) => ({
      key: message.id,
      at: new Date(message.at),
      by: message.isBot ? null : message.from,
      message,
    }));
