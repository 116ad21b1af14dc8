import type { Ack } from '../../wire/ack.ts';
import type { TeamsActionProblem } from '../schema.ts';
import type { InputRefusal } from '../state.ts';
import type { Delivery } from '../wire/delivery.ts';

/** What came of something a person did. */
export type Driven = {
  /** The bot was told and answered in time, or Teams had nobody to tell. */
  ok: boolean;
  problem: TeamsActionProblem | null;
  /** A plain English sentence when not ok; empty otherwise. */
  message: string;
  /** Of the one request, or of the worst of several; null when none was sent. */
  ack: Ack | null;
  deliveries: Delivery[];
};

/** With where the message landed; `id` is empty when it was not sent. */
export type DrivenMessage = Driven & { conversation: string; id: string };

const sentences = {
  timeout: ['bot-timeout', 'The bot did not answer within the time Teams waits.'],
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

/** Teams itself would not let a person do this: nobody was told. */
export function notPossible(message: string): Driven {
  return { ok: false, problem: 'not-possible', message, ack: null, deliveries: [] };
}

/** Teams does not send the form as it is filled in: nobody was told. */
export function inputRefused(refusals: Record<string, InputRefusal>): Driven {
  const message = Object.entries(refusals)
    .map(([id, refusal]) => (refusal.message === '' ? `${id}: ${refusal.kind}` : refusal.message))
    .join(' ');
  return { ok: false, problem: 'input-refused', message, ack: null, deliveries: [] };
}
