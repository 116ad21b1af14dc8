import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { supportCardNote } from '../../drawing/support/support-card-note.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/** The card of one feedback in a support channel. No name and no address of its author is in it. */
export const supportCardMessage = (card: SupportCard, d: Drawing): TeamsMessage =>
  noteMessage(supportCardNote(card, d), d);
