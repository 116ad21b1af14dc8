import type { Drawing } from '../../drawing/drawing.ts';
import { tombstoneNote } from '../../drawing/support/channel-notes.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/** What replaces a copy that Teams will not delete: nothing of it is left. */
export const tombstoneMessage = (d: Drawing): TeamsMessage => noteMessage(tombstoneNote(d), d);
