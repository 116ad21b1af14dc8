import type { Log } from '../../../shared/log.ts';
import type { DrawingParts } from '../../drawing/drawing.ts';
import type { RespondTo } from '../sending/response-url.ts';
import type { Sender } from '../sending/sender.ts';
import type { Views } from '../sending/views.ts';

/** What showing a screen to somebody needs. */
export interface Presenting extends DrawingParts {
  readonly sender: Sender;
  readonly views: Views;
  readonly respondTo: RespondTo;
  readonly log: Log;
}
