import type { Drawing } from '../../../drawing/drawing.ts';
import { shortened } from '../../../drawing/kit/pieces.ts';
import type { Note, Sheet } from '../../../drawing/sheet.ts';
import type { SlackMessage } from '../message.ts';
import type { SupportPlace } from './agent-name.ts';
import { drawBlocks } from './draw-block.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { messageRoom, pages } from './pages.ts';

/** Slack takes 4,000 bytes where a message is updated. */
const fallbackBytes = 3900;

/** The text that stands in for blocks: escaped, and as much of it as Slack takes. */
const fallback = (text: string): string => {
  let limit = fallbackBytes;
  let shown = escapeMrkdwn(shortened(text, limit));
  while (Buffer.byteLength(shown) > fallbackBytes) {
    limit = Math.floor(limit * 0.8);
    shown = escapeMrkdwn(shortened(text, limit));
  }
  return shown;
};

/** A sheet as messages: as many as it needs, nothing left out. */
export const sheetMessages = (
  sheet: Sheet,
  d: Drawing,
  place: SupportPlace | null = null,
): readonly SlackMessage[] => {
  const drawn = sheet.groups.map((group) => drawBlocks(group, d, place));
  const laid = pages(drawn, messageRoom);
  return laid.map((blocks, index) => ({
    text: fallback(laid.length === 1 ? sheet.text : `${sheet.text} (${index + 1}/${laid.length})`),
    blocks,
  }));
};

/** What is always one message. `place`: where agents are, for what is shown to them. */
export const noteMessage = (note: Note, d: Drawing, place: SupportPlace | null = null): SlackMessage => ({
  text: fallback(note.text),
  blocks: drawBlocks(note.blocks, d, place),
});
