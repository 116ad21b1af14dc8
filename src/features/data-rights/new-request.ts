import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import { idFrom, type PersonId, type Reference } from '../../shared/ids.ts';
import { addPeriod, startOfDay } from '../../shared/period.ts';
import type { Settings } from '../../shared/settings.ts';
import { dueDate } from './request-deadlines.ts';
import type { RightsRequest } from './rights-request.ts';
import type { NewRightsRequest } from './rights-request-store.ts';

export interface NewRequestDeps {
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'retention' | 'controller'>;
}

/** `PV-7K3F9Q`: another beginning than that of feedback, so that nobody takes the one for the other. */
const requestReference = (ids: IdSource): Reference => idFrom(ids.nextReference().replace(/^LY-/, 'PV-'));

/** Until when an answered request is kept: first whose it was goes, then that there was one. */
export const keptAfter = (
  at: Date,
  { retention, controller: { timeZone } }: NewRequestDeps['settings'],
): Pick<RightsRequest, 'identityUntil' | 'deleteAfter'> => ({
  identityUntil: startOfDay(addPeriod(at, retention.requestIdentity, timeZone), timeZone),
  deleteAfter: startOfDay(addPeriod(at, retention.requests, timeZone), timeZone),
});

type Given = Pick<RightsRequest, 'kind' | 'state' | 'source' | 'receivedAt'> &
  Partial<Pick<RightsRequest, 'feedbackId' | 'wish' | 'restriction' | 'codeKey' | 'codeUntil'>> & {
    readonly personId: PersonId;
  };

/** A request as it begins: its clock runs from the person's own message, never later than now. */
export const newRequest = ({ ids, clock, settings }: NewRequestDeps, given: Given): NewRightsRequest => {
  const createdAt = clock.now();
  const receivedAt = new Date(Math.min(given.receivedAt.getTime(), createdAt.getTime()));
  return {
    feedbackId: null,
    wish: null,
    restriction: null,
    codeKey: null,
    codeUntil: null,
    codeTries: 0,
    ...given,
    id: ids.next(),
    reference: requestReference(ids),
    receivedAt,
    dueAt: dueDate(receivedAt, settings.controller.timeZone),
    extendedDueAt: null,
    extensionReason: null,
    decidedAt: given.state === 'fulfilled' ? createdAt : null,
    ground: null,
    reason: null,
    createdAt,
    ...keptAfter(createdAt, settings),
  };
};
