/** What became of one call to a platform's API. Nothing throws for what a platform answers. */
export type CallResult<T> =
  | { readonly kind: 'ok'; readonly answer: T }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null }
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string }
  /** The message is not there (any more). */
  | { readonly kind: 'already'; readonly code: string };
