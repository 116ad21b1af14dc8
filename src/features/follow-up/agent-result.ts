import type { PlatformUser } from '../../shared/platform-user.ts';
import type { FeedbackStatus } from '../feedback-intake/feedback.ts';

export type Refusal =
  | { readonly kind: 'not-your-channel' }
  /** The state the item is in does not allow it. */
  | { readonly kind: 'not-possible'; readonly status: FeedbackStatus | 'gone' | 'closing' | 'restricted' };

/** What an agent's press came to. */
export type AgentResult =
  | Refusal
  | { readonly kind: 'done' }
  /** Another agent was first. */
  | { readonly kind: 'taken'; readonly by: PlatformUser | null }
  | { readonly kind: 'empty-text' };
