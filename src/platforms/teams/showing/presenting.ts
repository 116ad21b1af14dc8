import type { Clock } from '../../../shared/clock.ts';
import type { Language } from '../../../shared/language.ts';
import type { Log } from '../../../shared/log.ts';
import type { Translators } from '../../../shared/translate.ts';
import type { Drawing } from '../messages/drawing.ts';
import type { Chats } from '../sending/chats.ts';
import type { Sender } from '../sending/sender.ts';

/** What drawing needs beside the screen. */
export interface DrawingParts {
  readonly translators: Translators;
  /** IANA name. */
  readonly timeZone: string;
  readonly clock: Clock;
}

/** What showing a screen to somebody needs. */
export interface Presenting extends DrawingParts {
  readonly sender: Sender;
  readonly chats: Chats;
  readonly log: Log;
}

export const drawingIn = ({ translators, timeZone, clock }: DrawingParts, language: Language): Drawing => ({
  t: translators[language],
  language,
  timeZone,
  now: clock.now(),
});
