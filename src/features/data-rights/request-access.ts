import type { RequestId } from '../../shared/ids.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import { createChannelAccess } from '../follow-up/agent-access.ts';
import type { AgentPlace } from '../follow-up/agent-place.ts';
import type { SupportSide } from '../routing/support-side.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface RequestAccessDeps {
  readonly requests: Pick<RightsRequestStore, 'get'>;
  readonly settings: Pick<Settings, 'destinations' | 'privacyDestination'>;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

export type RequestRefusal = { readonly kind: 'not-your-channel' } | { readonly kind: 'request-closed' };

export interface RequestGranted {
  readonly kind: 'granted';
  readonly destination: Destination;
  readonly request: RightsRequest;
}

/** Whether an agent may act on a request: a member of the privacy channel, there. */
export const createRequestAccess = (deps: RequestAccessDeps) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace, id: RequestId): Promise<RequestGranted | RequestRefusal> => {
    const here = await channelAccess(place);
    const destination = here.find((one) => one.id === deps.settings.privacyDestination);
    if (destination === undefined) return { kind: 'not-your-channel' };
    const request = await deps.requests.get(id);
    return request === null ? { kind: 'request-closed' } : { kind: 'granted', destination, request };
  };
};
