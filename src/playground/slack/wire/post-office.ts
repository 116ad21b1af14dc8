import type { Ack, Delivery, Outgoing } from './delivery.ts';
import { postRequest } from './post-request.ts';
import { signRequest } from './signature.ts';

/** What a test may bend about a request; nothing given means an honest one. */
export type SendHow = {
  retryNum?: number;
  retryReason?: string;
  /** Sign with another secret: a forger's. */
  secret?: string;
  /** Sign with this time, in seconds' precision: a stale or a future one. */
  signedAt?: Date;
  /** Send exactly these headers, signature included: a recorded request played back. */
  headers?: Record<string, string>;
  /** Another body under the same kind, signed unless `headers` is given. */
  body?: string;
};

export type PostOffice = {
  /** The first attempt; retries after a failure run by themselves. */
  send(outgoing: Outgoing): Promise<Delivery>;
  /** The same request once more, as Slack's retry or bent by `how`; never retried. */
  resend(id: number, how?: SendHow): Promise<Delivery>;
  /** A request of the test's own making; never retried. */
  sendRaw(outgoing: Outgoing, how?: SendHow): Promise<Delivery>;
  deliveries(): Delivery[];
  /** Resolves to true when nothing is under way, to false when that took longer than `timeoutMs`. */
  settled(timeoutMs?: number): Promise<boolean>;
  /** Forgets the log and calls off planned retries. */
  clear(): void;
};

type PostOfficeOptions = {
  requestUrl: () => string;
  signingSecret: string;
  now: () => Date;
  wallClock: () => Date;
  ackTimeoutMs: number;
  retryDelaysMs: readonly number[];
};

const jsonType = 'application/json';
const formType = 'application/x-www-form-urlencoded';
const retryReasons = { timeout: 'http_timeout', refused: 'http_error', unreachable: 'connection_failed' };

export function createPostOffice(options: PostOfficeOptions): PostOffice {
  let log: Delivery[] = [];
  let counter = 0;
  const underWay = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();

  function headersFor(outgoing: Outgoing, body: string, how: SendHow): Record<string, string> {
    const timestamp = Math.floor((how.signedAt ?? options.wallClock()).getTime() / 1000);
    return {
      'content-type': outgoing.kind === 'event' ? jsonType : formType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signRequest(how.secret ?? options.signingSecret, timestamp, body),
      ...(how.retryNum === undefined ? {} : { 'x-slack-retry-num': String(how.retryNum) }),
      ...(how.retryReason === undefined ? {} : { 'x-slack-retry-reason': how.retryReason }),
    };
  }

  async function attempt(outgoing: Outgoing, how: SendHow): Promise<Delivery> {
    const body = how.body ?? outgoing.body;
    const headers = how.headers ?? headersFor(outgoing, body, how);
    counter += 1;
    const delivery: Delivery = {
      ...outgoing,
      id: counter,
      at: options.now().toISOString(),
      headers,
      body,
      ack: null,
    };
    log.push(delivery);
    const sending = postRequest({
      url: options.requestUrl(),
      headers,
      body,
      timeoutMs: options.ackTimeoutMs,
    });
    underWay.add(sending);
    delivery.ack = await sending;
    underWay.delete(sending);
    return delivery;
  }

  function planRetry(outgoing: Outgoing, ack: Ack | null, retryNum: number): void {
    const delay = options.retryDelaysMs[retryNum - 1];
    if (delay === undefined || ack === null || ack.outcome === 'acknowledged' || ack.noRetry) return;
    const retryReason = retryReasons[ack.outcome];
    const timer = setTimeout(async () => {
      timers.delete(timer);
      const delivery = await attempt(outgoing, { retryNum, retryReason });
      planRetry(outgoing, delivery.ack, retryNum + 1);
    }, delay);
    timers.add(timer.unref());
  }

  return {
    async send(outgoing) {
      const delivery = await attempt(outgoing, {});
      // Slack repeats events only; a person repeats a command or a press.
      if (outgoing.kind === 'event') planRetry(outgoing, delivery.ack, 1);
      return delivery;
    },
    async resend(id, how = { retryNum: 1, retryReason: 'http_timeout' }) {
      const original = log.find((delivery) => delivery.id === id);
      if (original === undefined) throw new RangeError(`No delivery has the number ${id}.`);
      return await attempt(original, how);
    },
    sendRaw: async (outgoing, how = {}) => await attempt(outgoing, how),
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
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
