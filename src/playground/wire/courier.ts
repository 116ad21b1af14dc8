import type { Ack } from './ack.ts';
import { postRequest } from './post-request.ts';

/** One request as it was sent, and what came of it. */
export type Sent = {
  /** Counts from 1 in the order of sending. */
  id: number;
  at: string;
  headers: Record<string, string>;
  body: string;
  /** Null while it is under way. */
  ack: Ack | null;
};

type Request = { url: string; headers: Record<string, string>; body: string; timeoutMs: number };

/** Posts to the bot and keeps the log; `T` is what a platform wants to know of each request besides. */
export type Courier<T> = {
  post(about: T, request: Request): Promise<T & Sent>;
  /** Throws a `RangeError` when nothing of that number was sent. */
  find(id: number): T & Sent;
  deliveries(): (T & Sent)[];
  /** Resolves to true when nothing is under way, to false when that took longer than `timeoutMs`. */
  settled(timeoutMs?: number): Promise<boolean>;
  clear(): void;
};

export function createCourier<T>(now: () => Date): Courier<T> {
  let log: (T & Sent)[] = [];
  let counter = 0;
  const underWay = new Set<Promise<unknown>>();
  return {
    async post(about, request) {
      counter += 1;
      const { headers, body } = request;
      const delivery = { ...about, id: counter, at: now().toISOString(), headers, body, ack: null };
      const sent: T & Sent = delivery;
      log.push(sent);
      const sending = postRequest(request);
      underWay.add(sending);
      sent.ack = await sending;
      underWay.delete(sending);
      return sent;
    },
    find(id) {
      const found = log.find((delivery) => delivery.id === id);
      if (found === undefined) throw new RangeError(`No delivery has the number ${id}.`);
      return found;
    },
    deliveries: () => [...log],
    async settled(timeoutMs = 5_000) {
      const deadline = performance.now() + timeoutMs;
      while (underWay.size > 0 && performance.now() < deadline) {
        await Promise.race([
          Promise.allSettled(underWay),
          new Promise((resolve) => setTimeout(resolve, 20).unref()),
        ]);
      }
      return underWay.size === 0;
    },
    clear() {
      log = [];
    },
  };
}
