import type { AgentScreen } from '../screen.ts';
import type { Drawing } from './drawing.ts';
import { quote, say } from './kit/blocks.ts';
import type { Sheet } from './sheet.ts';
import { agentLine, channelHelpSheet, notPossible, takenSheet } from './support/agent-line.ts';
import { type CardLink, openItemsSheet } from './support/open-items-sheet.ts';
import { senderSheet } from './support/sender-sheet.ts';

/**
 * What to show one agent to read: one case for every screen there is; null when there is nothing to say.
 * `linkTo` finds a card's address on the web, where the platform has one.
 */
export const agentSheet = (screen: AgentScreen, linkTo: CardLink, d: Drawing): Sheet | null => {
  switch (screen.kind) {
    case 'done':
      return null;
    case 'not-your-channel':
      return agentLine(d.t('support:line.notYourChannel'), d);
    case 'empty-text':
      return agentLine(d.t('support:line.emptyText'), d);
    case 'taken':
      return takenSheet(screen.by, d);
    case 'not-possible':
      return agentLine(notPossible(screen.status, d), d);
    case 'reply-form':
    case 'handled-form':
    case 'note-form':
    case 'request-form':
      return agentLine(d.t('support:line.formClosed'), d);
    case 'move-form':
      return agentLine(
        screen.destinations.length === 0 ? d.t('support:line.nowhereToMove') : d.t('support:line.formClosed'),
        d,
      );
    case 'sender':
      return senderSheet(screen, d);
    case 'full-text':
      return {
        title: screen.reference,
        text: d.t('support:fullText', { reference: screen.reference }),
        groups: [
          say(d.t('support:fullText', { reference: screen.reference })),
          ...(screen.text === null ? [say(d.t('support:card.withdrawn'))] : [quote(screen.text)]),
        ],
      };
    case 'request-closed':
      return agentLine(d.t('support:line.requestClosed'), d);
    case 'open-items':
      return openItemsSheet(screen, linkTo, d);
    case 'channel-help':
      return channelHelpSheet(d);
    case 'unknown-reference':
      return agentLine(d.t('support:line.unknownReference'), d);
  }
};
