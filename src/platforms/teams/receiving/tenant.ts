import type { Activity } from '../schema.ts';

/**
 * Whether everything that names a tenant names the same one: the activity twice, and the token where it has one.
 * A code when not.
 */
export const tenantFault = (
  { channelData, conversation }: Activity,
  tokenTenant: string | null,
): string | null => {
  const named = [channelData.tenant?.id, conversation.tenantId, tokenTenant].filter((id) => id != null);
  if (channelData.tenant == null && conversation.tenantId == null) return 'tenant-missing';
  return new Set(named).size === 1 ? null : 'tenant-disagrees';
};
