import { Buffer } from 'node:buffer';

/** Joins parts so that no two different lists give the same bytes (`['ab','c']` and `['a','bc']` differ). */
export const lengthPrefixed = (parts: readonly string[]): Buffer => {
  const pieces: Buffer[] = [];
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    pieces.push(length, bytes);
  }
  return Buffer.concat(pieces);
};
