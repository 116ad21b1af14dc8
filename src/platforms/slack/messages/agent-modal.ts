import type { ModalView } from '@slack/types';
import type { FeedbackId } from '../../../shared/ids.ts';
import type { PageData } from '../../drawing/action-data.ts';
import { agentFormOf } from '../../drawing/agent-form.ts';
import { agentSheet } from '../../drawing/agent-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AgentScreen } from '../../screen.ts';
import { encodeModal } from '../metadata.ts';
import type { SupportPlace } from './kit/agent-name.ts';
import { formModal } from './kit/form-modal.ts';
import { sheetModal } from './kit/sheet-view.ts';

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
  const sheet = agentSheet(screen, () => null, d);
  if (sheet === null) return null;
  const { channel, feedbackId } = place;
  if (feedbackId === null) return sheetModal(sheet, page, d, place);
  const metadata = encodeModal({ is: 'agent', feedbackId, channel });
  const pageAt = (at: number): PageData => ({ of: 'full-text', feedbackId, page: at });
  const paged = sheetModal(screen.kind === 'full-text' ? { ...sheet, pageAt } : sheet, page, d, place);
  return metadata === null ? paged : { ...paged, private_metadata: metadata };
};

/** A screen as a modal for one agent; null when there is nothing to say. `page` as a *Neste* button names it. */
export const agentModal = (
  screen: AgentScreen,
  d: Drawing,
  place: AgentModalPlace,
  page = 0,
): ModalView | null => {
  const form = agentFormOf(screen, place.channel, d);
  return form === null ? readModal(screen, d, place, page) : formModal(form, d);
};
