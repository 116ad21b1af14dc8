import { commands } from '../action-ids.ts';
import { onAuthorCommand } from '../author-command.ts';
import type { Listening } from '../listening.ts';

/** `/tilbakemelding` and `/feedback`, with or without words. */
export const listenForFeedbackCommand = (listening: Listening): void =>
  onAuthorCommand(listening, commands.feedback, (visitor, words) => ({
    kind: 'feedback-command',
    visitor,
    words,
  }));
