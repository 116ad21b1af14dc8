import { type DedupeKey, idFrom, type LinkCode } from '../../shared/ids.ts';
import { typedCode } from '../../shared/typed-code.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';

/** The code in what somebody typed. */
export const typedLinkCode = (text: string): LinkCode | null => {
  const code = typedCode(text);
  return code === null ? null : idFrom(code);
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
