import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../shared/loopback.ts';

/**
 * Whether a browser meant this machine when it sent the request. A page elsewhere can make a name of its own
 * point at 127.0.0.1 (DNS rebinding), but cannot change the `Host` header; one that posts here across origins
 * cannot hide its `Origin`.
 */
export const isForLoopback = (request: IncomingMessage): boolean => {
  const host = request.headers.host;
  if (host === undefined || !isLoopback(hostnameOf(`http://${host}`))) return false;
  const origin = request.headers.origin;
  return origin === undefined || origin === `http://${host}`;
};

const hostnameOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
