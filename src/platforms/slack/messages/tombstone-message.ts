import type { Drawing } from '../../drawing/drawing.ts';
import { tombstoneNote } from '../../drawing/support/channel-notes.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { SlackMessage } from './message.ts';

/** What replaces a copy that Slack will not delete: nothing of it is left. */
export const tombstoneMessage = (d: Drawing): SlackMessage => noteMessage(tombstoneNote(d), d);
