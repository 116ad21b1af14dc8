import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export interface SocketServer {
  readonly apiUrl: string;
  /** What the app sent, as JSON, over all its connections. */
  readonly received: readonly unknown[];
  readonly connections: () => number;
  /** What `apps.connections.open` answers instead of an address. */
  refuse(error: string | null): void;
  send(message: object): void;
  close(): Promise<void>;
}

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/** One unmasked text frame (RFC 6455, section 5.2). */
const textFrame = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const header = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.alloc(4);
  if (payload.length >= 126) {
    header[0] = 0x81;
    header[1] = 126;
    header.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([header, payload]);
};

/** The masked frames in what came from a client; only whole, short text frames are told. */
const textsIn = (data: Buffer): string[] => {
  const texts: string[] = [];
  let at = 0;
  while (at + 6 <= data.length) {
    const opcode = (data[at] ?? 0) & 0x0f;
    const short = (data[at + 1] ?? 0) & 0x7f;
    const length = short === 126 ? data.readUInt16BE(at + 2) : short;
    const maskAt = at + (short === 126 ? 4 : 2);
    const mask = data.subarray(maskAt, maskAt + 4);
    const body = data.subarray(maskAt + 4, maskAt + 4 + length);
    if (opcode === 1) texts.push(Buffer.from(body.map((byte, i) => byte ^ (mask[i % 4] ?? 0))).toString());
    at = maskAt + 4 + length;
  }
  return texts;
};

/** Slack's end of Socket Mode: hands out an address, says hello, sends envelopes, hears acknowledgements. */
export const startSocketServer = async (): Promise<SocketServer> => {
  const received: unknown[] = [];
  const sockets = new Set<Duplex>();
  let opened = 0;
  let refusal: string | null = null;
  let port = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json' });
    const open =
      refusal === null ? { ok: true, url: `ws://127.0.0.1:${port}/link` } : { ok: false, error: refusal };
    response.end(JSON.stringify(open));
  });
  server.on('upgrade', (request, socket) => {
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    opened += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => sockets.delete(socket));
    socket.on('data', (data: Buffer) => {
      // A closing frame is answered with one.
      if (((data[0] ?? 0) & 0x0f) === 8) socket.end(Buffer.from([0x88, 0]));
      else received.push(...textsIn(data).map((text): unknown => JSON.parse(text)));
    });
    socket.write(textFrame(JSON.stringify({ type: 'hello', num_connections: 1 })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = isAddress(address) ? address.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    received,
    connections: () => opened,
    refuse: (error) => {
      refusal = error;
    },
    send: (message) => {
      for (const socket of sockets) socket.write(textFrame(JSON.stringify(message)));
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
