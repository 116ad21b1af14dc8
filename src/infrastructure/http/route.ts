import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformName } from '../../shared/platform-user.ts';

/** One request on its way through the server. */
export interface Exchange {
  /** `rawBody` is the whole body, already read: Bolt looks for it there before it reads the stream. */
  readonly request: IncomingMessage & { readonly rawBody: Buffer };
  readonly response: ServerResponse;
  /** Without query. */
  readonly path: string;
  /** The whole body, never over the limit; empty for GET. */
  readonly body: Buffer;
  /** Aborted when the server stops: whoever keeps a response open (event streams) ends it then. */
  readonly stopping: AbortSignal;
}

export type Handler = (exchange: Exchange) => Promise<void> | void;

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  /** The exact path, or everything below a folder when it ends with `/*`. */
  readonly path: string;
  /** HEAD is answered by GET. */
  readonly methods: { readonly [M in Method]?: Handler };
  /** Only when the request is addressed to this machine by a loopback name (against DNS rebinding). */
  readonly loopbackOnly?: boolean;
  /** Where this platform sends its events: how long it waits for an answer is measured. */
  readonly platform?: PlatformName;
}
