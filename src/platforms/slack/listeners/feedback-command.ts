import { commands } from '../action-ids.ts';
import { onAuthorCommand } from '../receiving/author-command.ts';
import type { Listening } from '../receiving/listening.ts';

/** `/tilbakemelding` and `/feedback`, with or without words. */
export const listenForFeedbackCommand = (listening: Listening): void =>
  onAuthorCommand(listening, commands.feedback, (visitor, words) => ({
    kind: 'feedback-command',
    visitor,
    words,
  }));
