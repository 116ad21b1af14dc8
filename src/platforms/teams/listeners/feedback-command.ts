import { onTypedCommand } from '../receiving/author-command.ts';
import type { Listening } from '../receiving/listening.ts';

/** `tilbakemelding` or `feedback` alone, or with a slash before it and words after it: the form, as in a menu. */
export const listenForFeedbackCommand = (listening: Listening): void =>
  onTypedCommand(listening, 'feedback', (visitor, words) => ({ kind: 'feedback-command', visitor, words }));
