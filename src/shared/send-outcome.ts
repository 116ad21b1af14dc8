import type { MessageAddress } from './platform-user.ts';

/**
 * What became of something sent to a platform. Sending code never throws for these.
 * `retry`: may work later (rate limit, 5xx, network); `afterMs` is the platform's own wish or null.
 * `gone`: the place cannot be reached any more (channel archived or deleted, bot removed, token revoked, blocked).
 * `refused`: the platform will never take this very thing (a fault of ours).
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly address: MessageAddress }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null }
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };
