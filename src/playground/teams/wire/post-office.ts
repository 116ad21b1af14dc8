import { createCourier } from '../../wire/courier.ts';
import { asObject, asString, parseJson } from '../../wire/json.ts';
import type { SendHow } from './bending.ts';
import type { Delivery, Outgoing } from './delivery.ts';
import type { TokenSigner } from './token-signer.ts';

/** Sends to the bot; nothing is ever sent twice by itself, as in Teams. */
export type PostOffice = {
  send(outgoing: Outgoing): Promise<Delivery>;
  /** The same activity once more, with a fresh token or bent by `how`. */
  resend(id: number, how?: SendHow): Promise<Delivery>;
  /** A request of the test's own making. */
  sendRaw(outgoing: Outgoing, how?: SendHow): Promise<Delivery>;
  deliveries(): Delivery[];
  settled(timeoutMs?: number): Promise<boolean>;
  clear(): void;
};

type Options = {
  requestUrl: () => string;
  now: () => Date;
  /** Null: activities carry no token. */
  signer: TokenSigner | null;
  answerTimeoutMs: number;
};

export function createPostOffice(options: Options): PostOffice {
  const courier = createCourier<Outgoing>(options.now);

  async function tokenFor(body: string, { token }: SendHow): Promise<string | null> {
    if (token === 'none' || options.signer === null) return null;
    if (token === 'garbage') return 'not.a.token';
    const serviceUrl = asString(asObject(parseJson(body)).serviceUrl) ?? '';
    return await options.signer.sign(serviceUrl, token);
  }

  async function attempt(outgoing: Outgoing, how: SendHow): Promise<Delivery> {
    const body = how.body ?? outgoing.body;
    const token = how.headers === undefined ? await tokenFor(body, how) : null;
    const headers = how.headers ?? {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const request = { url: options.requestUrl(), headers, body, timeoutMs: options.answerTimeoutMs };
    return await courier.post({ ...outgoing, body }, request);
  }

  return {
    send: async (outgoing) => await attempt(outgoing, {}),
    resend: async (id, how = {}) => await attempt(courier.find(id), how),
    sendRaw: async (outgoing, how = {}) => await attempt(outgoing, how),
    deliveries: courier.deliveries,
    settled: courier.settled,
    clear: courier.clear,
  };
}
