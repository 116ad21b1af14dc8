import type { MessageAddress } from '../../../shared/platform-user.ts';

/** Where a person acted, and thus where and how they are answered; only they see any of it. */
export type Place =
  /** Their own chat with the bot. `card`: the message whose button was pressed, when the answer takes its place. */
  | {
      readonly kind: 'chat';
      readonly channel: string;
      readonly threadTs: string | null;
      readonly card: MessageAddress | null;
      readonly triggerId: string | null;
    }
  /** A command or a shortcut, anywhere: a modal, or a message that only they see. */
  | { readonly kind: 'command'; readonly responseUrl: string | null; readonly triggerId: string }
  /** A button in a message that only they see. */
  | { readonly kind: 'ephemeral'; readonly responseUrl: string; readonly triggerId: string }
  /** A button in a modal. `keep`: the modal holds what they have written, so the answer goes on top of it. */
  | {
      readonly kind: 'modal';
      readonly viewId: string;
      readonly keep: boolean;
      readonly triggerId: string;
      readonly page: number;
    }
  | { readonly kind: 'home'; readonly triggerId: string | null; readonly page: number }
  /** A mention in a channel. */
  | { readonly kind: 'mention'; readonly channel: string; readonly threadTs: string | null };

/** A button on a card in a support channel, a command there, or a button in a modal that was opened from it. */
export type AgentSpot =
  | { readonly kind: 'card'; readonly responseUrl: string | null; readonly triggerId: string }
  | { readonly kind: 'modal'; readonly viewId: string; readonly page: number };
