import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { supportCardNote } from '../../drawing/support/support-card-note.ts';
import type { SupportPlace } from './kit/agent-name.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { SlackMessage } from './message.ts';

/**
 * The card of one feedback in a support channel. No name and no address of its author is in it, nor in its
 * fallback text; `place` decides whether the agent who has it can be mentioned.
 */
export const supportCardMessage = (card: SupportCard, d: Drawing, place: SupportPlace): SlackMessage =>
  noteMessage(supportCardNote(card, d), d, place);
