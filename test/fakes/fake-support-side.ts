import type { RequestCard } from '../../src/features/routing/request-card.ts';
import type { SupportCard } from '../../src/features/routing/support-card.ts';
import type { RemovalOutcome, SupportSide, ThreadEntry } from '../../src/features/routing/support-side.ts';
import type { MessageAddress, PlatformUser } from '../../src/shared/platform-user.ts';
import type { SendOutcome } from '../../src/shared/send-outcome.ts';
import type { Destination } from '../../src/shared/settings.ts';

/** One message of the bot's that stands in a support channel. */
export interface ChannelMessage {
  readonly destinationId: string;
  readonly address: MessageAddress;
  readonly sendKey: string;
  /** The card as it is drawn now, or the entry in the thread of `card`. */
  readonly content:
    | { readonly kind: 'card'; readonly card: SupportCard }
    | { readonly kind: 'entry'; readonly entry: ThreadEntry; readonly under: MessageAddress };
}

type Failure = Exclude<SendOutcome, { kind: 'sent' }>;

export interface FakeSupportSide extends SupportSide {
  /** What stands in the channels now. */
  readonly standing: readonly ChannelMessage[];
  /** How often a card was put in a channel, also when it was taken away later. */
  readonly cardsPosted: number;
  /** Every card that was put in a channel, also those taken away later. */
  readonly posted: readonly { readonly feedbackId: string; readonly destinationId: string }[];
  readonly alerts: readonly { readonly to: string; readonly about: string; readonly code: string }[];
  /** Cards of rights requests as they are drawn now. */
  readonly requestCards: readonly { readonly to: string; readonly card: RequestCard }[];
  cardsOf(feedbackId: string): readonly (SupportCard & { readonly destinationId: string })[];
  entriesOf(destinationId: string): readonly ThreadEntry[];
  /** Sends to this destination fail like this until told otherwise (null: they work). */
  break(destinationId: string, failure: Failure | null): void;
  failNext(...failures: readonly Failure[]): void;
  nextRemoval(outcome: RemovalOutcome): void;
  removeMember(agent: PlatformUser): void;
}

/** The support channels of a platform, in memory; like the real ones it sends the same key only once. */
export const createFakeSupportSide = (): FakeSupportSide => {
  let standing: readonly ChannelMessage[] = [];
  let sends = 0;
  const posted: { feedbackId: string; destinationId: string }[] = [];
  const requestCards: { to: string; card: RequestCard; address: MessageAddress }[] = [];
  const alerts: { to: string; about: string; code: string }[] = [];
  const broken = new Map<string, Failure>();
  const failures: Failure[] = [];
  const removals: RemovalOutcome[] = [];
  const outsiders = new Set<string>();

  const post = (
    destination: Destination,
    sendKey: string,
    content: ChannelMessage['content'],
  ): SendOutcome => {
    const failure = failures.shift() ?? broken.get(destination.id);
    if (failure !== undefined) return failure;
    const before = standing.find((one) => one.sendKey === sendKey && one.destinationId === destination.id);
    if (before !== undefined) return { kind: 'sent', address: before.address };
    sends += 1;
    if (content.kind === 'card') {
      posted.push({ feedbackId: content.card.feedbackId, destinationId: destination.id });
    }
    const address = { channel: destination.channel, message: `sent-${sends}` };
    standing = [...standing, { destinationId: destination.id, address, sendKey, content }];
    return { kind: 'sent', address };
  };
  const isAt = (address: MessageAddress) => (one: { readonly address: MessageAddress }) =>
    one.address.channel === address.channel && one.address.message === address.message;

  return {
    get standing() {
      return standing;
    },
    get cardsPosted() {
      return posted.length;
    },
    posted,
    alerts,
    requestCards,
    cardsOf: (feedbackId) =>
      standing.flatMap(({ content, destinationId }) =>
        content.kind === 'card' && content.card.feedbackId === feedbackId
          ? [{ ...content.card, destinationId }]
          : [],
      ),
    entriesOf: (destinationId) =>
      standing.flatMap((one) =>
        one.content.kind === 'entry' && one.destinationId === destinationId ? [one.content.entry] : [],
      ),
    break: (destinationId, failure) => {
      if (failure === null) broken.delete(destinationId);
      else broken.set(destinationId, failure);
    },
    failNext: (...next) => {
      failures.push(...next);
    },
    nextRemoval: (outcome) => {
      removals.push(outcome);
    },
    removeMember: (agent) => {
      outsiders.add(agent.userId);
    },
    postCard: async (destination, card, sendKey) => post(destination, sendKey, { kind: 'card', card }),
    updateCard: async (destination, address, card) => {
      const failure = failures.shift() ?? broken.get(destination.id);
      if (failure !== undefined) return failure;
      const content = { kind: 'card', card } as const;
      standing = standing.map((one) => (isAt(address)(one) ? { ...one, content } : one));
      return { kind: 'sent', address };
    },
    postInThread: async (destination, under, entry, sendKey) =>
      post(destination, sendKey, { kind: 'entry', entry, under }),
    removePost: async (_destination, address) => {
      const outcome = removals.shift();
      if (outcome !== undefined) return outcome;
      if (!standing.some(isAt(address))) return { kind: 'already-gone' };
      standing = standing.filter((one) => !isAt(address)(one));
      return { kind: 'deleted' };
    },
    linkTo: async (_destination, { channel, message }) => `https://example.com/${channel}/${message}`,
    postRequest: async (destination, card) => {
      const failure = failures.shift() ?? broken.get(destination.id);
      if (failure !== undefined) return failure;
      const address = { channel: destination.channel, message: `request-${requestCards.length + 1}` };
      requestCards.push({ to: destination.id, card, address });
      return { kind: 'sent', address };
    },
    updateRequest: async (_destination, address, card) => {
      const at = requestCards.find((one) => isAt(address)(one));
      if (at !== undefined) at.card = card;
      return { kind: 'sent', address };
    },
    alert: async (destination, alert) => {
      const failure = failures.shift() ?? broken.get(destination.id);
      if (failure !== undefined) return failure;
      alerts.push(
        alert.kind === 'request-waiting'
          ? { to: destination.id, about: alert.reference, code: alert.overdue ? 'overdue' : 'waiting' }
          : { to: destination.id, about: alert.destinationId, code: alert.code },
      );
      return { kind: 'sent', address: { channel: destination.channel, message: `alert-${alerts.length}` } };
    },
    reach: async (destination) =>
      broken.has(destination.id) ? { kind: 'unreachable', code: 'broken' } : { kind: 'reachable' },
    isMember: async (_destination, agent) => !outsiders.has(agent.userId),
  };
};
