import type { ModalView } from '@slack/types';
import type { FeedbackId } from '../../../shared/ids.ts';
import type { AgentScreen } from '../../screen.ts';
import { encodeModal } from '../metadata.ts';
import type { PageData } from '../metadata-schema.ts';
import { agentSheet } from './agent-sheet.ts';
import type { Drawing } from './drawing.ts';
import { sheetModal } from './kit/sheet-view.ts';
import type { SupportPlace } from './support/agent-name.ts';
import { moveFormModal, noteFormModal } from './support/channel-forms.ts';
import { handledFormModal, replyFormModal } from './support/customer-forms.ts';

/** What a modal of an agent was opened about, and from which channel. */
export interface AgentModalPlace extends SupportPlace {
  readonly channel: string;
  readonly feedbackId: FeedbackId | null;
}

const readModal = (
  screen: AgentScreen,
  d: Drawing,
  place: AgentModalPlace,
  page: number,
): ModalView | null => {
  const sheet = agentSheet(screen, { ...place, linkTo: () => null }, d);
  if (sheet === null) return null;
  const { channel, feedbackId } = place;
  if (feedbackId === null) return sheetModal(sheet, page, d);
  const metadata = encodeModal({ is: 'agent', feedbackId, channel });
  const pageAt = (at: number): PageData => ({ of: 'full-text', feedbackId, page: at });
  const paged = sheetModal(screen.kind === 'full-text' ? { ...sheet, pageAt } : sheet, page, d);
  return metadata === null ? paged : { ...paged, private_metadata: metadata };
};

/** A screen as a modal for one agent; null when there is nothing to say. `page` as a *Neste* button names it. */
export const agentModal = (
  screen: AgentScreen,
  d: Drawing,
  place: AgentModalPlace,
  page = 0,
): ModalView | null => {
  switch (screen.kind) {
    case 'reply-form':
      return replyFormModal(screen, place.channel, d);
    case 'handled-form':
      return handledFormModal(screen, place.channel, d);
    case 'note-form':
      return noteFormModal(screen, place.channel, d);
    case 'move-form':
      return screen.destinations.length === 0
        ? readModal(screen, d, place, page)
        : moveFormModal(screen, place.channel, d);
    default:
      return readModal(screen, d, place, page);
  }
};
