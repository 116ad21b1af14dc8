import type { RightsRequest } from './rights-request.ts';

/** Decided by people in the privacy channel; what the operator brought is answered outside the chat, by the CLI. */
export const mayDecideInChannel = (request: Pick<RightsRequest, 'state' | 'source'>): boolean =>
  request.state === 'open' && request.source !== 'operator';

/** Once, and only before the first date (GDPR art. 12(3)). */
export const mayExtend = (
  request: Pick<RightsRequest, 'state' | 'dueAt' | 'extendedDueAt'>,
  now: Date,
): boolean =>
  request.state === 'open' && request.extendedDueAt === null && now.getTime() < request.dueAt.getTime();
