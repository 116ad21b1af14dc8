import { commands } from '../action-ids.ts';
import { onAuthorCommand } from '../author-command.ts';
import type { Listening } from '../listening.ts';

/** `/personvern` and `/privacy`, with or without words. */
export const listenForPrivacyCommand = (listening: Listening): void =>
  onAuthorCommand(listening, commands.privacy, (visitor, words) => ({
    kind: 'privacy-command',
    visitor,
    words,
  }));
