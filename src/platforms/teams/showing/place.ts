import type { ConversationReference } from '../../conversation-reference.ts';
import type { Conversation } from '../sending/sender.ts';

/** The dialog in which somebody acted. */
export interface DialogSpot {
  /** Which opening of the dialog it is: the same when it is shown again with a word about what is wrong. */
  readonly form: string;
  /** What stands in its fields, by input. */
  readonly values: Readonly<Record<string, string>>;
  readonly page: number;
  /** It is only asked for, so it cannot close yet. */
  readonly opens: boolean;
}

/** Where a person pressed a button in their own chat. `card`: the message the answer takes the place of. */
export interface PressSpot {
  readonly chat: Conversation;
  readonly card: string | null;
}

/** Where a person or an agent acted in a dialog. `reach`: where they are told what comes too late for it. */
export interface DialogPlace {
  readonly reach: ConversationReference;
  readonly dialog: DialogSpot;
}
