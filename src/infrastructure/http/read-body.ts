import { Buffer } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

type Body =
  | { readonly kind: 'read'; readonly body: Buffer }
  | { readonly kind: 'too-large' }
  /** The client went away, or was too slow and was cut off. */
  | { readonly kind: 'aborted' };

/** How long an oversized request is read and thrown away, so that the client is there to read the answer. */
const lingerMs = 1_000;

/**
 * The whole body, or word that it is larger than `maxBytes`, whatever `content-length` says or when it says
 * nothing. Never holds more than `maxBytes` and one chunk.
 */
export const readBody = (request: IncomingMessage, maxBytes: number): Promise<Body> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let linger: NodeJS.Timeout | undefined;
    const finish = (result: Body) => {
      clearTimeout(linger);
      request.off('data', onData).off('end', onEnd).off('close', onAbort).off('error', onAbort);
      // The rest, if any, flows on and is thrown away; an error after this has nobody to interest.
      request.on('error', () => {}).resume();
      resolve(result);
    };
    const tooLarge = () => bytes > maxBytes;
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (!tooLarge()) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      linger ??= setTimeout(() => finish({ kind: 'too-large' }), lingerMs);
    };
    const onEnd = () =>
      finish(tooLarge() ? { kind: 'too-large' } : { kind: 'read', body: Buffer.concat(chunks, bytes) });
    const onAbort = () => finish({ kind: 'aborted' });
    request.on('data', onData).on('end', onEnd).on('close', onAbort).on('error', onAbort);
  });
