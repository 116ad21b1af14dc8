import type { SupportSide } from '../../../features/routing/support-side.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { alertNote } from '../../drawing/support/channel-notes.ts';
import { noteMessage } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/** Tells a channel that another one is out of reach, and what to do about it. */
export const alertMessage = (alert: Parameters<SupportSide['alert']>[1], d: Drawing): TeamsMessage =>
  noteMessage(alertNote(alert, d), d);
