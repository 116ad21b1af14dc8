import type { Activity } from '../schema.ts';
import { isPersonal } from '../visitor.ts';

/**
 * Whether what names a tenant agrees: the token, where it has one, with the activity; and in a person's own chat
 * the activity with itself. (In a shared channel those from outside come with a tenant of their own: they are
 * told so politely.) A code when not.
 */
export const tenantFault = (activity: Activity, tokenTenant: string | null): string | null => {
  const { channelData, conversation } = activity;
  const named = [channelData.tenant?.id, conversation.tenantId].filter((id) => id != null);
  if (named.length === 0) return 'tenant-missing';
  const differs = new Set(named).size > 1;
  if (differs && isPersonal(activity)) return 'tenant-disagrees';
  return tokenTenant === null || named.includes(tokenTenant) ? null : 'tenant-disagrees';
};
