import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import type { FieldCodec, Place } from './field-encryption.ts';

/** Where the wrapped index key is kept; the database implements it. */
export interface WrappedKeyStore {
  read(): Promise<string | null>;
  /** Keeps what is there already when another process was first. */
  insertIfAbsent(wrapped: string): Promise<void>;
  /** Only when it still is what it was. */
  replace(before: string, after: string): Promise<void>;
}

const place: Place = { table: 'IndexKey', column: 'wrapped', row: 'index' };

/**
 * The key of every keyed hash: random, made at the first start and stored wrapped by the first master key.
 * It is not derived from a master key, so hashes go on matching when master keys are rotated and the old one
 * is dropped, and two processes that start at once agree because both read the row that won.
 * @throws LyttError `key-missing` when the master key that wraps it is not in the ring
 */
export const openIndexKey = async (codec: FieldCodec, store: WrappedKeyStore): Promise<Uint8Array> => {
  let wrapped = await store.read();
  if (wrapped === null) {
    await store.insertIfAbsent(codec.seal(place, randomBytes(32).toString('base64')));
    wrapped = await store.read();
  }
  if (wrapped === null) throw new TypeError('the index key was not kept');
  return Buffer.from(codec.open(place, wrapped), 'base64');
};

/** Wraps the index key with the first master key; part of key rotation, harmless to repeat. */
export const rewrapIndexKey = async (codec: FieldCodec, store: WrappedKeyStore): Promise<void> => {
  const wrapped = await store.read();
  if (wrapped === null || wrapped.startsWith(codec.currentPrefix)) return;
  await store.replace(wrapped, codec.seal(place, codec.open(place, wrapped)));
};
