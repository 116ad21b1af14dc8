import type { Reference } from '../../shared/ids.ts';

/** What came of the author's *løst* or *ikke løst*. `closed`: withdrawn, erased or not theirs. */
export type JudgeResult =
  | { readonly kind: 'noted'; readonly reference: Reference }
  | { readonly kind: 'closed'; readonly reference: Reference | null };
