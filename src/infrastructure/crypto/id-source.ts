import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { IdSource } from '../../shared/id-source.ts';
import { idFrom } from '../../shared/ids.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** UUIDv7 (RFC 9562): 48 bits of time, then randomness; rows made together stand together in the index. */
const uuidV7 = (): string => {
  const time = Date.now().toString(16).padStart(12, '0');
  // Version and variant apart, a random UUID has its randomness where version 7 wants it.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

const characters = (count: number): string =>
  Array.from({ length: count }, () => crockford.charAt(randomInt(32))).join('');

/** Random ids, references and codes; nothing in a reference tells when or for whom it was made. */
export const randomIdSource: IdSource = {
  next: () => idFrom(uuidV7()),
  nextReference: () => idFrom(`LY-${characters(6)}`),
  nextToken: () => idFrom(randomBytes(32).toString('base64url')),
  nextLinkCode: () => idFrom(characters(8)),
  nextRequestCode: () => idFrom(characters(8)),
};
