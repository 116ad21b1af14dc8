import type { RequestForm } from '../features/data-rights/open-request-form.ts';
import type { ExtensionMonths } from '../features/data-rights/request-deadlines.ts';
import type { RefusalGround } from '../features/data-rights/rights-request.ts';
import type { AgentPlace } from '../features/follow-up/agent-place.ts';
import type { RequestId } from '../shared/ids.ts';
import type { AgentEvent } from './inbound-event.ts';

/** A form about a rights request that an agent sent, as an event; null when a choice that it must have is missing. */
export const sentRequestForm = (
  place: AgentPlace,
  { requestId, form }: { readonly requestId: RequestId; readonly form: RequestForm },
  filled: {
    readonly reason: string;
    readonly ground: RefusalGround | null;
    readonly months: ExtensionMonths | null;
  },
): AgentEvent | null => {
  const { ground, months } = filled;
  const reason = filled.reason.trim();
  switch (form) {
    case 'uphold': {
      const outcome = { kind: 'fulfilled', reason: reason === '' ? null : reason } as const;
      return { kind: 'request-decided', place, requestId, outcome };
    }
    case 'refuse':
      return ground === null
        ? null
        : { kind: 'request-decided', place, requestId, outcome: { kind: 'refused', reason, ground } };
    case 'extend':
      return months === null ? null : { kind: 'request-extended', place, requestId, months, reason };
  }
};
