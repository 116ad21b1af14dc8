/** An Adaptive Card as JSON. */
export type AdaptiveCard = { readonly [key: string]: unknown };

/** One message to post: `summary` stands in for the card in notifications, `speak` for those it is read to. */
export interface TeamsMessage {
  readonly summary: string;
  readonly speak: string;
  readonly card: AdaptiveCard;
}

/** A message about a file, which Teams draws itself. */
export interface TeamsFileMessage {
  readonly summary: string;
  readonly attachment: {
    readonly contentType: string;
    readonly name: string;
    readonly contentUrl?: string;
    readonly content: { readonly [key: string]: unknown };
  };
}

/** A dialog: what stands in its frame, and how large it is. */
export interface TeamsDialog {
  readonly title: string;
  readonly card: AdaptiveCard;
  readonly height: 'small' | 'medium' | 'large';
  readonly width: 'small' | 'medium' | 'large';
}
