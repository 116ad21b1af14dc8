import type { AgentScreen } from '../screen.ts';
import type { Drawing } from './drawing.ts';
import type { Form } from './form.ts';
import { moveForm, noteForm } from './support/channel-forms.ts';
import { handledForm, replyForm } from './support/customer-forms.ts';
import { requestForm } from './support/request-forms.ts';

/** The screens of an agent that are filled in and submitted, about a card in `channel`; null for those only read. */
export const agentFormOf = (screen: AgentScreen, channel: string, d: Drawing): Form | null => {
  switch (screen.kind) {
    case 'reply-form':
      return replyForm(screen, channel, d);
    case 'handled-form':
      return handledForm(screen, channel, d);
    case 'note-form':
      return noteForm(screen, channel, d);
    case 'move-form':
      return screen.destinations.length === 0 ? null : moveForm(screen, channel, d);
    case 'request-form':
      return requestForm(screen, channel, d);
    default:
      return null;
  }
};
