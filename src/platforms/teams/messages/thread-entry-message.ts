import type { ThreadEntry } from '../../../features/routing/support-side.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { threadEntryNote } from '../../drawing/support/thread-entry-note.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/** What goes into the thread of a card; all of it is internal. */
export const threadEntryMessage = (entry: ThreadEntry, d: Drawing): TeamsMessage =>
  noteMessage(threadEntryNote(entry, d), d);
