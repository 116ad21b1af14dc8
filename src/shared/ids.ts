/** A branded string: an id of one kind cannot be passed where another kind is asked for. */
declare const kindOfId: unique symbol;
export type Id<Kind extends string> = string & { readonly [kindOfId]: Kind };

export type PersonId = Id<'person'>;
export type ReceiptId = Id<'receipt'>;
export type FeedbackId = Id<'feedback'>;
export type PostId = Id<'post'>;
export type MessageId = Id<'message'>;
export type PendingSaveId = Id<'pending-save'>;
export type RemovalId = Id<'removal'>;
export type DisclosureId = Id<'disclosure'>;
/** What the accounts of one person have in common once they have linked them. */
export type LinkId = Id<'link'>;
export type LinkCodeId = Id<'link-code-row'>;
export type LinkTriesId = Id<'link-tries'>;
export type DownloadId = Id<'download'>;
/** Files with somebody's data in their own chat. */
export type ExportId = Id<'export'>;
/** What a download link holds: whoever has it may use it, once. */
export type DownloadToken = Id<'download-token'>;
export type RequestId = Id<'rights-request'>;

/** Keyed hash (HMAC) of platform, workspace and user: finds a person without naming them. */
export type PersonRef = Id<'person-ref'>;
/** Keyed hash of what makes two submissions the same one (a view id, a message address, an event id). */
export type DedupeKey = Id<'dedupe-key'>;
/** What people quote: `LY-` and six Crockford base32 characters. */
export type Reference = Id<'reference'>;
/** What somebody who has lost access to the chat answers with: eight characters, like a link code. */
export type RequestCode = Id<'request-code'>;
/** What people type to link two accounts: eight characters of Crockford base32, without spaces. */
export type LinkCode = Id<'link-code'>;

const isId = <Kind extends string>(value: string): value is Id<Kind> => value.length > 0;

/**
 * The one constructor of branded ids, for edges that read them back (rows, button values, jobs).
 * @throws TypeError when the value is empty
 */
export const idFrom = <Kind extends string>(value: string): Id<Kind> => {
  if (isId<Kind>(value)) return value;
  throw new TypeError('an id cannot be empty');
};
