import { onTypedCommand } from '../receiving/author-command.ts';
import type { Listening } from '../receiving/listening.ts';

/** `/personvern` or `/privacy`, with or without words; the bare word is told from feedback with all other words. */
export const listenForPrivacyCommand = (listening: Listening): void =>
  onTypedCommand(listening, 'privacy', (visitor, words) => ({ kind: 'privacy-command', visitor, words }));
