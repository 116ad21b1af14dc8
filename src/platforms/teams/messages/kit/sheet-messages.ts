import type { Drawing } from '../../../drawing/drawing.ts';
import type { Note, Sheet } from '../../../drawing/sheet.ts';
import type { TeamsMessage } from '../message.ts';
import { cardMessage } from './card.ts';
import { drawGroup } from './draw-group.ts';
import { pages } from './pages.ts';

/** A sheet as messages: as many as it needs, nothing left out. */
export const sheetMessages = (sheet: Sheet, d: Drawing): readonly TeamsMessage[] => {
  const laid = pages(sheet.groups.map((group) => drawGroup(group, d, 'message')));
  return laid.map((elements, index) =>
    cardMessage(elements, laid.length === 1 ? sheet.text : `${sheet.text} (${index + 1}/${laid.length})`),
  );
};

/** What is always one message. */
export const noteMessage = (note: Note, d: Drawing): TeamsMessage =>
  cardMessage(drawGroup(note.blocks, d, 'message'), note.text);
