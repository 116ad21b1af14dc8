import type { Clock } from '../../shared/clock.ts';
import type { JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { findDestination } from '../routing/find-destination.ts';
import type { SupportSide } from '../routing/support-side.ts';
import { remindersBy } from './request-deadlines.ts';
import { dueOf } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface RemindRequestsDeps {
  readonly requests: Pick<RightsRequestStore, 'unanswered' | 'keepReminded'>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'destinations' | 'privacyDestination' | 'controller'>;
  readonly supportSide: (platform: PlatformName) => Pick<SupportSide, 'alert'>;
}

/**
 * Job, once an hour: reminds the privacy channel of each open request whose next date has come. After a standstill
 * it is reminded once, not of every date that went by.
 */
export const createRemindRequests = (deps: RemindRequestsDeps) => async (): Promise<JobResult> => {
  const { settings } = deps;
  const now = deps.clock.now();
  const destination = findDestination(settings, settings.privacyDestination);
  let result: JobResult = { kind: 'done' };
  for (const request of await deps.requests.unanswered()) {
    const reminders = remindersBy(request, now, settings.controller.timeZone);
    if (destination === null || request.state !== 'open' || reminders <= request.reminded) continue;
    const dueAt = dueOf(request);
    const sent = await deps.supportSide(destination.platform).alert(destination, {
      kind: 'request-waiting',
      reference: request.reference,
      requestKind: request.kind,
      dueAt,
      overdue: now.getTime() >= dueAt.getTime(),
    });
    if (sent.kind === 'sent') await deps.requests.keepReminded(request.id, reminders);
    else result = { kind: 'retry', code: sent.code, afterMs: sent.kind === 'retry' ? sent.afterMs : null };
  }
  return result;
};
