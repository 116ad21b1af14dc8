/** Teams marks a reply in a chat by quoting what it answers, with that message's id. */
const quotation =
  /<blockquote(?=[^>]*itemtype="http:\/\/schema\.skype\.com\/Reply")[^>]*itemid="([^"]{1,128})"[^>]*>.*?<\/blockquote>/isu;

export interface QuotedReply {
  /** The id of the message that was answered. */
  readonly to: string;
  /** What the person wrote themselves. */
  readonly html: string;
}

/** What a message answers and what is said in it; null when it quotes nothing. */
export const quotedReply = (html: string): QuotedReply | null => {
  const [quoted, to] = quotation.exec(html) ?? [];
  return quoted === undefined || to === undefined ? null : { to, html: html.replace(quoted, '') };
};
