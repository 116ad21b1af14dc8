import { Buffer } from 'node:buffer';
import { LyttError } from '../../shared/errors.ts';

/** One 256-bit master key and the name it goes by in ciphertexts. */
export interface MasterKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The first encrypts, all decrypt. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

const keyId = /^[A-Za-z0-9_-]{1,32}$/;
const base64Of32Bytes = /^[A-Za-z0-9+/]{43}=$/;

const invalid = (why: string) => new LyttError('configuration-invalid', `LYTT_MASTER_KEYS: ${why}`);

const parseKey = (entry: string, position: number): MasterKey => {
  const [id, secret, ...rest] = entry.trim().split(':');
  if (id === undefined || !keyId.test(id) || secret === undefined || rest.length > 0) {
    throw invalid(`key ${position} should look like id:base64, with an id of letters, digits, - and _`);
  }
  if (!base64Of32Bytes.test(secret))
    throw invalid(`the key "${id}" should be 32 bytes in base64 (openssl rand -base64 32)`);
  return { id, bytes: Buffer.from(secret, 'base64') };
};

/**
 * Reads `id:base64(32 bytes)[,older…]`.
 * @throws LyttError `configuration-invalid`, which names the key's place or id and never its secret
 */
export const parseMasterKeys = (text: string): MasterKeys => {
  const [first, ...older] = text.split(',').map((entry, index) => parseKey(entry, index + 1));
  if (first === undefined) throw invalid('at least one key is needed');
  const ids = [first, ...older].map((key) => key.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw invalid(`the key id "${twice}" is used twice`);
  return [first, ...older];
};

/** The same text again, for storing a key that was made here. */
export const formatMasterKey = (key: MasterKey): string =>
  `${key.id}:${Buffer.from(key.bytes).toString('base64')}`;
