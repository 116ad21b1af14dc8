import type { ChannelState, EphemeralState, MessageState, UserState } from '../../../slack/state.ts';
import type { Said } from '../../chat/timeline.ts';

export type SlackSaid = Said &
  ({ kind: 'message'; message: MessageState } | { kind: 'ephemeral'; message: EphemeralState });

/** The moment a Slack `ts` names. */
export const timeOfTs = (ts: string): Date => new Date(Number(ts) * 1000);

const isTopLevel = (message: { ts: string; threadTs: string | null }): boolean =>
  message.threadTs === null || message.threadTs === message.ts;

const belongs =
  (threadTs: string | null) =>
  (message: { ts: string; threadTs: string | null }): boolean =>
    threadTs === null ? isTopLevel(message) : message.ts === threadTs || message.threadTs === threadTs;

/**
 * What one person sees in a conversation.
 * @param threadTs the root of an open thread, or null for the conversation itself
 * @param hidden keys of private messages this person has put away
 */
export const saidIn = (
  channel: ChannelState | null,
  person: UserState,
  threadTs: string | null,
  hidden: ReadonlySet<string> = new Set(),
): SlackSaid[] => [
  ...(channel?.messages ?? []).filter(belongs(threadTs)).map((message) => ({
    kind: 'message' as const,
    key: message.ts,
    at: timeOfTs(message.ts),
    by: message.isBot ? null : message.user,
    message,
  })),
  ...person.ephemerals
    .filter((message) => message.channel === channel?.id && !hidden.has(message.ts))
    .filter(belongs(threadTs))
    .map((message) => ({
      kind: 'ephemeral' as const,
      key: message.ts,
      at: timeOfTs(message.ts),
      by: null,
      message,
    })),
];
