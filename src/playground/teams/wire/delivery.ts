import type { Sent } from '../../wire/courier.ts';

/** What the local Teams sends to the bot's one address: told (`activity`), or asked and waited for (`invoke`). */
export type Outgoing = {
  kind: 'activity' | 'invoke';
  /** The activity's type, with its channel event after a colon (`messageUpdate:editMessage`), or the invoke's name. */
  type: string;
  /** The tenant of the conversation. */
  tenantId: string;
  activityId: string;
  body: string;
};

/** One request to the bot; resent ones have the same `activityId`. */
export type Delivery = Outgoing & Sent;
