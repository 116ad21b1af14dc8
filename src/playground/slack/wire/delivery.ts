import type { Sent } from '../../wire/courier.ts';

/** What the local Slack sends to the app's one request URL. */
export type DeliveryKind = 'event' | 'command' | 'interaction';

export type Outgoing = {
  kind: DeliveryKind;
  /** The event's type (`message`, `message:message_changed`), the command, or the interaction's type. */
  type: string;
  teamId: string;
  /** The events API's `event_id`; empty for the other kinds. */
  eventId: string;
  body: string;
};

export type Delivery = Outgoing & Sent;
