import type { ServerResponse } from 'node:http';
import type { ReadRequest } from './receiver.ts';

/** A path for the app's own HTTP server, which reads the body within its limit first. */
export interface TeamsRoute {
  readonly method: 'POST';
  readonly path: string;
  handle(request: ReadRequest, response: ServerResponse): Promise<void>;
}
