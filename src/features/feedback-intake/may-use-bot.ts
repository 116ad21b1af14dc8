import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';

/**
 * Whether someone may use the bot, from what the event itself says: their workspace is among `customersFrom`
 * and their account belongs to it. Guests show themselves first at the profile look-up after *Lagre*.
 */
export const mayUseBot = (
  settings: Pick<Settings, 'customersFrom'>,
  user: PlatformUser,
  outsider: boolean,
): boolean => {
  if (outsider) return false;
  const from = settings.customersFrom[user.platform];
  return from === 'any' || from.includes(user.workspaceId);
};
