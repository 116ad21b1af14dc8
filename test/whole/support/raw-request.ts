import { createHmac } from 'node:crypto';
import { connect } from 'node:net';

/** What a socket got back before it was closed. */
export interface RawAnswer {
  /** Of the first answer; 0 when there was none. */
  readonly status: number;
  readonly text: string;
}

const longestMs = 5_000;

/** Writes these bytes to a server as they are, part by part, and reads what comes back until it closes. */
export const sendBytes = (url: string, parts: readonly (string | Buffer)[]): Promise<RawAnswer> =>
  new Promise((resolve) => {
    let text = '';
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    };
    const timer = setTimeout(finish, longestMs);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      // An answer that keeps the connection open is whole once its body has come.
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      const bodyAt = text.indexOf('\r\n\r\n');
      if (bodyAt >= 0 && text.length >= bodyAt + 4 + length) finish();
    });
    socket.on('error', () => undefined).on('close', finish);
  });

/** Headers of a request that Slack signed just now. */
export const signedHeaders = (
  secret: string,
  body: string | Buffer,
  at = Math.floor(Date.now() / 1000),
): Record<string, string> => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex')}`,
});

/** A request head as text, ending before the body. */
export const head = (line: string, headers: Readonly<Record<string, string>>): string =>
  `${line} HTTP/1.1\r\nhost: lytt\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
