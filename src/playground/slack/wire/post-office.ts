import type { Ack } from '../../wire/ack.ts';
import { createCourier } from '../../wire/courier.ts';
import type { Delivery, Outgoing } from './delivery.ts';
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
  const courier = createCourier<Outgoing>(options.now);
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
    const request = { url: options.requestUrl(), headers, body, timeoutMs: options.ackTimeoutMs };
    return await courier.post({ ...outgoing, body }, request);
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
      return await attempt(courier.find(id), how);
    },
    sendRaw: async (outgoing, how = {}) => await attempt(outgoing, how),
    deliveries: courier.deliveries,
    settled: courier.settled,
    clear() {
      courier.clear();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
