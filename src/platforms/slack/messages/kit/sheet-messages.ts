import type { SlackMessage } from '../slack-message.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';
import { messageRoom, pages } from './pages.ts';
import { shortened } from './pieces.ts';
import type { Sheet } from './sheet.ts';

/** Slack takes 4,000 bytes where a message is updated. */
const fallbackBytes = 3900;

/** The text that stands in for blocks: escaped, and as much of it as Slack takes. */
export const fallback = (text: string): string => {
  let limit = fallbackBytes;
  let shown = escapeMrkdwn(shortened(text, limit));
  while (Buffer.byteLength(shown) > fallbackBytes) {
    limit = Math.floor(limit * 0.8);
    shown = escapeMrkdwn(shortened(text, limit));
  }
  return shown;
};

/** A sheet as messages: as many as it needs, nothing left out. */
export const sheetMessages = (sheet: Sheet): readonly SlackMessage[] => {
  const laid = pages(sheet.groups, messageRoom);
  return laid.map((blocks, index) => ({
    text: fallback(laid.length === 1 ? sheet.text : `${sheet.text} (${index + 1}/${laid.length})`),
    blocks,
  }));
};
