import { createHmac } from 'node:crypto';
import type { SignedRequest } from './load.ts';

/** A form body signed as Slack signs (v0, HMAC-SHA256 over timestamp and body). */
export const signForm = (secret: string, payload: unknown): SignedRequest => {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body).toString(),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
};
