import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../shared/loopback.ts';

const hostAndPort = /^([\w.-]+|\[[\da-f:]+\])(?::\d{1,5})?$/i;

/**
 * Whether a browser meant this machine when it sent the request. A page elsewhere can make a name of its own
 * point at 127.0.0.1 (DNS rebinding), but cannot change the `Host` header; one that posts here across origins
 * cannot hide its `Origin`.
 */
export const isForLoopback = (request: IncomingMessage): boolean => {
  const host = request.headers.host;
  const [, name = ''] = hostAndPort.exec(host ?? '') ?? [];
  if (!isLoopback(name.toLowerCase())) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${host}`;
};
