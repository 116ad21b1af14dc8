import type { FeedbackId } from '../../../shared/ids.ts';
import type { PageData } from '../../drawing/action-data.ts';
import { agentFormOf } from '../../drawing/agent-form.ts';
import { agentSheet } from '../../drawing/agent-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AgentScreen } from '../../screen.ts';
import { formDialog } from './kit/form-card.ts';
import { sheetDialog } from './kit/sheet-dialog.ts';
import type { TeamsDialog } from './message.ts';

/** What a dialog of an agent was opened about, and from which channel. */
export interface AgentModalPlace {
  readonly channel: string;
  readonly feedbackId: FeedbackId | null;
}

/** A screen as a dialog for one agent; null when there is nothing to say. `page` as a *Neste* button names it. */
export const agentModal = (
  screen: AgentScreen,
  d: Drawing,
  { channel, feedbackId }: AgentModalPlace,
  page = 0,
): TeamsDialog | null => {
  const form = agentFormOf(screen, channel, d);
  const filled = form === null ? null : formDialog(form, d);
  if (filled !== null) return filled;
  const sheet = agentSheet(screen, () => null, d);
  if (sheet === null) return null;
  if (screen.kind !== 'full-text' || feedbackId === null) return sheetDialog(sheet, page, d);
  const pageAt = (at: number): PageData => ({ of: 'full-text', feedbackId, page: at });
  return sheetDialog({ ...sheet, pageAt }, page, d);
};
