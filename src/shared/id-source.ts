import type { DownloadToken, Id, LinkCode, Reference, RequestCode } from './ids.ts';

/** Randomness for ids, injected so that tests can foretell them. */
export interface IdSource {
  /** A new random UUID (v7 order is fine). */
  next<Kind extends string>(): Id<Kind>;
  /** A new reference such as `LY-7K3F9Q`; may collide, the store says so. */
  nextReference(): Reference;
  /** A new secret of 256 bits, fit for an address on the web. */
  nextToken(): DownloadToken;
  /** A new code; may collide with one that is valid, the store says so. */
  nextLinkCode(): LinkCode;
  /** A new code of 40 bits for a request that somebody else brings. */
  nextRequestCode(): RequestCode;
}
