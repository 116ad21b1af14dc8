import type { ContextBlock } from '@slack/types';
import { plain } from './plain.ts';

/** A quiet line. */
export const context = (text: string): ContextBlock => ({ type: 'context', elements: [plain(text)] });

/** A quiet line of `mrkdwn`, for Slack's own date and user tokens; whatever else is in it must be escaped. */
export const tokens = (...lines: readonly string[]): ContextBlock => ({
  type: 'context',
  elements: lines.map((text) => ({ type: 'mrkdwn', text, verbatim: true })),
});
