import { type DedupeKey, idFrom, type LinkCode } from '../../shared/ids.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';

const pattern = /^[0-9A-HJKMNP-TV-Z]{8}$/;

/** The code in what somebody typed, forgiving as Crockford base32 is: case, spaces, hyphens, O for 0, I and L for 1. */
export const typedLinkCode = (text: string): LinkCode | null => {
  const tidied = text.toUpperCase().replace(/[\s-]/gu, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return pattern.test(tidied) ? idFrom(tidied) : null;
};

/**
 * What is kept of a code: keyed hashes. Its first half finds it, and no two valid codes share one, so that a wrong
 * second half is known to be a try at this very code.
 */
export const linkCodeKeys = (
  refs: PersonRefs,
  code: LinkCode,
): { readonly locator: DedupeKey; readonly whole: DedupeKey } => ({
  locator: refs.dedupeKey('link-locator', [code.slice(0, 4)]),
  whole: refs.dedupeKey('link-code', [code]),
});
