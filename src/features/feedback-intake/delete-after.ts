import { addPeriod, earlier } from '../../shared/period.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Feedback } from './feedback.ts';

type Periods = Pick<Settings, 'retention' | 'controller'>;

/** The latest moment anything recorded at `createdAt` may be kept: every row carries it from the start. */
export const ceilingFrom = (createdAt: Date, settings: Periods): Date =>
  addPeriod(createdAt, settings.retention.ceiling, settings.controller.timeZone);

/** When something ended at `endedAt` goes: a while after its purpose is fulfilled, never past the ceiling. */
export const deleteAfterEnd = (
  feedback: Pick<Feedback, 'createdAt'>,
  endedAt: Date,
  settings: Periods,
): Date =>
  earlier(
    ceilingFrom(feedback.createdAt, settings),
    addPeriod(endedAt, settings.retention.afterHandled, settings.controller.timeZone),
  );
