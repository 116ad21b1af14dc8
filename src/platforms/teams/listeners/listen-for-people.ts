import type { Handled } from '../../handled-events.ts';
import type { Listening } from '../receiving/listening.ts';
import { listenForAgentForms } from './agent-forms.ts';
import { listenForInstalled } from './app-installed.ts';
import { listenForMentions } from './app-mention.ts';
import { listenForAuthorAnswers } from './author-answers.ts';
import { listenForCardActions } from './card-actions.ts';
import { listenForChannelCommand } from './channel-command.ts';
import { listenForConfirmActions } from './confirm-actions.ts';
import { listenForDirectMessages } from './direct-messages.ts';
import { listenForFeedbackCommand } from './feedback-command.ts';
import { listenForFeedbackForm } from './feedback-form.ts';
import { listenForHelpActions } from './help-actions.ts';
import { listenForNoticeActions } from './notice-actions.ts';
import { listenForOwnItems } from './own-items.ts';
import { listenForPages } from './pages.ts';
import { listenForPrivacyActions } from './privacy-actions.ts';
import { listenForPrivacyCommand } from './privacy-command.ts';
import { listenForShortcuts } from './shortcuts.ts';

interface People {
  readonly handled: Handled;
  readonly supportChannels: ReadonlyMap<string, string>;
}

/** Everything that people can do in Teams, one listener for each surface. Of several for words, the first that fits takes them. */
export const listenForPeople = (listening: Listening, { handled, supportChannels }: People): void => {
  listenForFeedbackCommand(listening);
  listenForPrivacyCommand(listening);
  listenForDirectMessages(listening, handled);
  listenForChannelCommand(listening, supportChannels);
  listenForMentions(listening);
  listenForShortcuts(listening);
  listenForNoticeActions(listening);
  listenForFeedbackForm(listening);
  listenForConfirmActions(listening);
  listenForOwnItems(listening);
  listenForAuthorAnswers(listening);
  listenForPrivacyActions(listening);
  listenForHelpActions(listening);
  listenForPages(listening);
  listenForInstalled(listening);
  listenForCardActions(listening);
  listenForAgentForms(listening);
};
