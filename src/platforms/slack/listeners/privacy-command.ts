import { commands } from '../action-ids.ts';
import { onAuthorCommand } from '../receiving/author-command.ts';
import type { Listening } from '../receiving/listening.ts';

/** `/personvern` and `/privacy`, with or without words. */
export const listenForPrivacyCommand = (listening: Listening): void =>
  onAuthorCommand(listening, commands.privacy, (visitor, words) => ({
    kind: 'privacy-command',
    visitor,
    words,
  }));
