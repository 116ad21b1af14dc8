import type { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import { extensionCommands } from '../action-ids.ts';
import { ExtensionOpened } from '../interaction-schema.ts';
import { reachOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { visitorOf } from '../visitor.ts';

const toEvent = (
  commandId: string,
  visitor: Visitor,
  words: Unrecorded<string> | null,
): AuthorEvent | null => {
  switch (commandId) {
    case extensionCommands.giveFeedback:
      return { kind: 'form-asked', visitor, words: null, surface: 'shortcut' };
    case extensionCommands.sendAsFeedback:
      return { kind: 'form-asked', visitor, words, surface: 'message-shortcut' };
    case extensionCommands.aboutPrivacy:
      return { kind: 'privacy-asked', visitor, words };
    default:
      return null;
  }
};

/**
 * The message extension: *Gi tilbakemelding* beside the compose box; *Send som tilbakemelding* and *Gjelder
 * personvern* on a message. Of somebody else's message only the text is taken over, into a form that the person
 * can edit. What they get is a dialog, wherever they are: only they see it.
 */
export const listenForShortcuts = (listening: Listening): void =>
  listening.onInvoke('composeExtension/fetchTask', ExtensionOpened, async (activity) => {
    const { commandId, messagePayload } = activity.value;
    const event = toEvent(commandId, visitorOf(activity), messagePayload ?? null);
    if (event === null) return null;
    const dialog = { form: activity.id, values: {}, page: 0, opens: true };
    return listening.turns.dialog(event, { reach: reachOf(activity), dialog });
  });
