import type { IncomingMessage } from 'node:http';

const maxBytes = 20_000_000;

/** The whole body: as the app's server has read it where this is mounted there, else from the stream. */
export async function readBody(request: IncomingMessage & { rawBody?: unknown }): Promise<Buffer> {
  if (Buffer.isBuffer(request.rawBody)) return request.rawBody;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > maxBytes) throw new RangeError(`A body over ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
