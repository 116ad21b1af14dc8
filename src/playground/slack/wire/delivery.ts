/** What the local Slack sends to the app's one request URL. */
export type DeliveryKind = 'event' | 'command' | 'interaction';

/**
 * How the bot answered one request. `refused` is any status but 2xx, `timeout` no answer within the
 * time Slack waits, `unreachable` no connection.
 */
export type Ack = {
  outcome: 'acknowledged' | 'refused' | 'timeout' | 'unreachable';
  status: number | null;
  body: string;
  contentType: string;
  /** The app asked Slack not to try again (`x-slack-no-retry: 1`). */
  noRetry: boolean;
  /** Measured on the wall clock. */
  ms: number;
};

/** One request as it was sent, and what came of it. `ack` is null while it is under way. */
export type Delivery = {
  /** Counts from 1 in the order of sending. */
  id: number;
  kind: DeliveryKind;
  /** The event's type (`message`, `message:message_changed`), the command, or the interaction's type. */
  type: string;
  teamId: string;
  /** The events API's `event_id`; empty for the other kinds. */
  eventId: string;
  at: string;
  headers: Record<string, string>;
  body: string;
  ack: Ack | null;
};

export type Outgoing = {
  kind: DeliveryKind;
  type: string;
  teamId: string;
  eventId: string;
  body: string;
};
