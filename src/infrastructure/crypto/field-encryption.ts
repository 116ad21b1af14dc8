import { Buffer } from 'node:buffer';
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { LyttError } from '../../shared/errors.ts';
import { lengthPrefixed } from './length-prefixed.ts';
import type { MasterKeys } from './master-keys.ts';

/** Where a text stands. It is authenticated with it: moved to another row or column, it does not open. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Encrypts and decrypts single fields. */
export interface FieldCodec {
  seal(place: Place, text: string): string;
  /** @throws LyttError `key-missing` or `ciphertext-invalid` */
  open(place: Place, sealed: string): string;
  /** What every text sealed with the first key begins with. */
  readonly currentPrefix: string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const version = 'v1';

/** A key object, made once: with plain bytes each use would cost several times as much. */
const encryptionKey = (bytes: Uint8Array): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', bytes, '', 'lytt field encryption v1', 32)));

const additionalData = (place: Place): Buffer => lengthPrefixed([place.table, place.column, place.row]);

/**
 * AES-256-GCM with a random 96-bit IV, as `v1.<key id>.<base64url of IV, ciphertext and tag>`.
 * The first key seals; whichever key a text names opens it.
 */
export const createFieldCodec = (masterKeys: MasterKeys): FieldCodec => {
  const keys = new Map(masterKeys.map((key) => [key.id, encryptionKey(key.bytes)]));
  const currentKey = encryptionKey(masterKeys[0].bytes);
  const currentPrefix = `${version}.${masterKeys[0].id}.`;
  return {
    currentPrefix,
    seal(place, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, currentKey, iv).setAAD(additionalData(place));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return currentPrefix + sealed.toString('base64url');
    },
    open(place, sealed) {
      const [sealedVersion, keyId, payload] = sealed.split('.');
      const bytes = Buffer.from(payload ?? '', 'base64url');
      if (sealedVersion !== version || keyId === undefined || bytes.length < ivBytes + tagBytes)
        throw invalid(place);
      const key = keys.get(keyId);
      if (key === undefined) throw keyMissing(keyId);
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(additionalData(place))
        .setAuthTag(bytes.subarray(-tagBytes));
      try {
        return (
          decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch {
        throw invalid(place);
      }
    },
  };
};

const invalid = (place: Place) =>
  new LyttError(
    'ciphertext-invalid',
    `the encrypted ${place.table}.${place.column} of row ${place.row} does not open`,
  );

const keyMissing = (keyId: string) =>
  new LyttError(
    'key-missing',
    `stored texts are encrypted with the master key "${keyId}": add it to LYTT_MASTER_KEYS, after the current one`,
  );
