import { agentSheet } from '../../drawing/agent-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { CardLink } from '../../drawing/support/open-items-sheet.ts';
import type { AgentScreen } from '../../screen.ts';
import type { SupportPlace } from './kit/agent-name.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { SlackMessage } from './message.ts';

/**
 * A screen as ephemeral messages to one agent, in order; none when there is nothing to say. `linkTo` finds a
 * card's address on the web, where the caller knows the workspace's.
 */
export const agentMessages = (
  screen: AgentScreen,
  d: Drawing,
  place: SupportPlace & { readonly linkTo?: CardLink },
): readonly SlackMessage[] => {
  const sheet = agentSheet(screen, place.linkTo ?? (() => null), d);
  return sheet === null ? [] : sheetMessages(sheet, d, place);
};
