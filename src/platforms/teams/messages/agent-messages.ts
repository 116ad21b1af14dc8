import { agentSheet } from '../../drawing/agent-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { CardLink } from '../../drawing/support/open-items-sheet.ts';
import type { AgentScreen } from '../../screen.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/**
 * A screen as messages to agents, in order; none when there is nothing to say. Teams has no messages for one
 * person in a channel: what is for one agent alone is shown as a dialog. `linkTo` finds a card's address on the web.
 */
export const agentMessages = (
  screen: AgentScreen,
  d: Drawing,
  { linkTo = () => null }: { readonly linkTo?: CardLink } = {},
): readonly TeamsMessage[] => {
  const sheet = agentSheet(screen, linkTo, d);
  return sheet === null ? [] : sheetMessages(sheet, d);
};
