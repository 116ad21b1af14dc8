import type { Ack } from '../../wire/ack.ts';
import type { ActionProblem } from '../schema.ts';
import type { Delivery } from '../wire/delivery.ts';

/** What came of something a person did. */
export type Driven = {
  /** The bot was told and acknowledged in time, or Slack had nobody to tell. */
  ok: boolean;
  problem: ActionProblem | null;
  /** A plain English sentence when not ok; empty otherwise. */
  message: string;
  /** Of the one request, or of the worst of several; null when none was sent. */
  ack: Ack | null;
  deliveries: Delivery[];
};

const sentences = {
  timeout: ['bot-timeout', 'The bot did not answer within the time Slack waits.'],
  unreachable: ['bot-unreachable', 'The bot could not be reached.'],
  refused: ['bot-refused', 'The bot answered with an error status.'],
} as const;

function worstOf(deliveries: Delivery[]): Ack | null {
  const acks = deliveries.flatMap((delivery) => delivery.ack ?? []);
  return acks.find((ack) => ack.outcome !== 'acknowledged') ?? acks[0] ?? null;
}

/** The result of one or more requests to the bot. */
export function told(deliveries: Delivery[]): Driven {
  const ack = worstOf(deliveries);
  if (ack === null || ack.outcome === 'acknowledged') {
    return { ok: true, problem: null, message: '', ack, deliveries };
  }
  const [problem, message] = sentences[ack.outcome];
  return { ok: false, problem, message, ack, deliveries };
}

/** Slack itself would not let a person do this: nobody was told. */
export function notPossible(message: string): Driven {
  return { ok: false, problem: 'not-possible', message, ack: null, deliveries: [] };
}
