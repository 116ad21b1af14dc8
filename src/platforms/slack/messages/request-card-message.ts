import type { RequestCard } from '../../../features/routing/request-card.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { requestNote } from '../../drawing/support/request-note.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { SlackMessage } from './message.ts';

/** The card of a rights request in the privacy channel: dates and what is to be decided, never whose it is. */
export const requestCardMessage = (card: RequestCard, d: Drawing): SlackMessage =>
  noteMessage(requestNote(card, d), d);
