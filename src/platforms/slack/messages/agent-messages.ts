import type { AgentScreen } from '../../screen.ts';
import { agentSheet } from './agent-sheet.ts';
import type { Drawing } from './drawing.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { SlackMessage } from './slack-message.ts';
import type { SupportPlace } from './support/agent-name.ts';
import type { CardLink } from './support/open-items-sheet.ts';

/**
 * A screen as ephemeral messages to one agent, in order; none when there is nothing to say. `linkTo` finds a
 * card's address on the web, where the caller knows the workspace's.
 */
export const agentMessages = (
  screen: AgentScreen,
  d: Drawing,
  place: SupportPlace & { readonly linkTo?: CardLink },
): readonly SlackMessage[] => {
  const sheet = agentSheet(screen, { linkTo: () => null, ...place }, d);
  return sheet === null ? [] : sheetMessages(sheet);
};
