import { exportJWK, generateKeyPair } from 'jose';
import type { JsonObject } from '../../wire/json.ts';
import { randomId } from './ids.ts';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

type SigningKey = { id: string; key: PrivateKey; published: JsonObject };

/**
 * Key pairs of every local Teams in this process, made when they are first needed, since each takes a moment.
 * Shared, because botbuilder keeps the keys of an address for a day, and a port may come back.
 */
export type SigningKeys = {
  own(): Promise<SigningKey>;
  /** Published, but endorsed for another channel. */
  otherChannel(): Promise<SigningKey>;
  /** Never published. */
  stranger(): Promise<SigningKey>;
  /** What stands at the keys' address. */
  published(): Promise<JsonObject>;
};

async function makeKey(id: string, channel: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const { kty = '', n = '', e = '' } = await exportJWK(publicKey);
  const published = { kty, n, e, kid: id, x5t: id, use: 'sig', alg: 'RS256', endorsements: [channel] };
  return { id, key: privateKey, published };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return async () => {
    made ??= make();
    return await made;
  };
}

const own = once(async () => await makeKey(randomId(), 'msteams'));
const otherChannel = once(async () => await makeKey(randomId(), 'webchat'));

export const signingKeys: SigningKeys = {
  own,
  otherChannel,
  stranger: once(async () => await makeKey(randomId(), 'msteams')),
  async published() {
    const keys = await Promise.all([own(), otherChannel()]);
    return { keys: keys.map((key) => key.published) };
  },
};
