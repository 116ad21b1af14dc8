import { randomBytes, randomInt } from 'node:crypto';
import type { IdSource } from '../../shared/id-source.ts';
import { idFrom } from '../../shared/ids.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** UUIDv7 (RFC 9562): 48 bits of time, then randomness; rows made together stand together in the index. */
const uuidV7 = (): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Random ids and references; nothing in a reference tells when or for whom it was made. */
export const randomIdSource: IdSource = {
  next: () => idFrom(uuidV7()),
  nextReference: () =>
    idFrom(`LY-${Array.from({ length: 6 }, () => crockford.charAt(randomInt(32))).join('')}`),
};
