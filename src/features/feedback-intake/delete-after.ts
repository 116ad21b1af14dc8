import { addPeriod, earlier, startOfDay } from '../../shared/period.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Feedback } from './feedback.ts';

type Periods = Pick<Settings, 'retention' | 'controller'>;

/** People are told a date; deleting begins with that day, so that nothing outlives it. */
const dayAfter = (from: Date, period: string, { timeZone }: Settings['controller']): Date =>
  startOfDay(addPeriod(from, period, timeZone), timeZone);

/** The latest moment anything recorded at `createdAt` may be kept: every row carries it from the start. */
export const ceilingFrom = (createdAt: Date, settings: Periods): Date =>
  dayAfter(createdAt, settings.retention.ceiling, settings.controller);

/** When something ended at `endedAt` goes: a while after its purpose is fulfilled, never past the ceiling. */
export const deleteAfterEnd = (
  feedback: Pick<Feedback, 'createdAt'>,
  endedAt: Date,
  settings: Periods,
): Date =>
  earlier(
    ceilingFrom(feedback.createdAt, settings),
    dayAfter(endedAt, settings.retention.afterHandled, settings.controller),
  );
