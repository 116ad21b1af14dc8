import type { Log } from '../../../shared/log.ts';
import type { DrawingParts } from '../../drawing/drawing.ts';
import type { Chats } from '../sending/chats.ts';
import type { Sender } from '../sending/sender.ts';

/** What showing a screen to somebody needs. */
export interface Presenting extends DrawingParts {
  readonly sender: Sender;
  readonly chats: Chats;
  readonly log: Log;
}
