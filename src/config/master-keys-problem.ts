import { Buffer } from 'node:buffer';

const idShape = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * What is wrong with `id:base64(32 bytes)[,older…]`, as the rest of a sentence, or null. Names a key by its place,
 * never by what stands there: id and key may have been swapped.
 */
export const masterKeysProblem = (text: string): string | null => {
  const ids: string[] = [];
  for (const [index, entry] of text.split(',').entries()) {
    const [id = '', key, ...rest] = entry.trim().split(':');
    const place = `key ${index + 1} of LYTT_MASTER_KEYS`;
    if (entry.trim() === '') return `${place} is empty; take the extra comma away`;
    if (key === undefined || rest.length > 0)
      return `${place} must look like id:base64, such as 2026a:… with a key from "openssl rand -base64 32"`;
    if (!idShape.test(id))
      return `${place} must have an id of at most 32 letters, digits, - and _ before the colon`;
    const bytes = Buffer.from(key, 'base64');
    if (bytes.toString('base64') !== key)
      return `${place} is not base64 after the colon; make one with "openssl rand -base64 32"`;
    if (bytes.length !== 32)
      return `${place} is ${bytes.length} bytes long; it must be 32, so make one with "openssl rand -base64 32"`;
    if (ids.includes(id)) return `${place} has the same id as key ${ids.indexOf(id) + 1}; give each its own`;
    ids.push(id);
  }
  return null;
};
