import { createHmac } from 'node:crypto';

/**
 * Slack's v0 request signature (docs.slack.dev/authentication/verifying-requests-from-slack): HMAC-SHA256
 * over `v0:<timestamp>:<raw body>`, `timestamp` in whole seconds since 1970.
 */
export function signRequest(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
