import type { Pending } from '../../inbound-event.ts';
import type { ActionData, Carries, FormData } from '../action-data.ts';

type PendingData = Extract<ActionData & FormData, { is: 'pending' }>;

/** What *Fortsett* carries, and what could not ride along because it is too long. */
export interface Waiting {
  readonly data: PendingData;
  readonly tooLong: Extract<Pending, { kind: 'form' | 'message' }> | null;
}

/** What waits behind the notice: whole where the platform has room for it, otherwise without the words. */
export const waitingData = (version: string, pending: Pending, carries: Carries<PendingData>): Waiting => {
  const whole: PendingData = { is: 'pending', version, pending };
  if (carries(whole)) return { data: whole, tooLong: null };
  switch (pending.kind) {
    case 'form':
      return { data: { ...whole, pending: { ...pending, words: null } }, tooLong: pending };
    case 'message':
      return { data: { ...whole, pending: { kind: 'nothing' } }, tooLong: pending };
    default:
      return { data: whole, tooLong: null };
  }
};
