import type { ChannelState, EphemeralState, MessageState, UserState } from '../../../slack/state.ts';

export type TimelineEntry =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'message'; key: string; at: Date; message: MessageState; continues: boolean }
  | { kind: 'ephemeral'; key: string; at: Date; message: EphemeralState };

/** The moment a Slack `ts` names. */
export const timeOfTs = (ts: string): Date => new Date(Number(ts) * 1000);

const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

const isTopLevel = (message: { ts: string; threadTs: string | null }): boolean =>
  message.threadTs === null || message.threadTs === message.ts;

const belongs =
  (threadTs: string | null) =>
  (message: { ts: string; threadTs: string | null }): boolean =>
    threadTs === null ? isTopLevel(message) : message.ts === threadTs || message.threadTs === threadTs;

const continuesWithin = 5 * 60_000;

type MessageEntry = Extract<TimelineEntry, { kind: 'message' }>;

/** A person's next line within a few minutes needs no second name and picture. */
const continuesAfter = (before: TimelineEntry, { message, at }: MessageEntry): boolean =>
  before.kind === 'message' &&
  before.message.user === message.user &&
  !message.isBot &&
  at.getTime() - before.at.getTime() < continuesWithin;

/**
 * What one person sees in a conversation, oldest first, with a divider where the (local) day changes.
 * @param threadTs the root of an open thread, or null for the conversation itself
 * @param hidden keys of private messages this person has put away
 */
export const timelineOf = (
  channel: ChannelState | null,
  person: UserState,
  threadTs: string | null,
  hidden: ReadonlySet<string> = new Set(),
): TimelineEntry[] => {
  const entries: Exclude<TimelineEntry, { kind: 'day' }>[] = [
    ...(channel?.messages ?? []).filter(belongs(threadTs)).map((message) => ({
      kind: 'message' as const,
      key: message.ts,
      at: timeOfTs(message.ts),
      message,
      continues: false,
    })),
    ...person.ephemerals
      .filter((message) => message.channel === channel?.id && !hidden.has(message.ts))
      .filter(belongs(threadTs))
      .map((message) => ({ kind: 'ephemeral' as const, key: message.ts, at: timeOfTs(message.ts), message })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());

  const timeline: TimelineEntry[] = [];
  for (const entry of entries) {
    const before = timeline.at(-1);
    const newDay = before === undefined || dayOf(before.at) !== dayOf(entry.at);
    if (newDay) timeline.push({ kind: 'day', key: dayOf(entry.at), at: entry.at });
    timeline.push(
      entry.kind === 'message' && !newDay ? { ...entry, continues: continuesAfter(before, entry) } : entry,
    );
  }
  return timeline;
};
