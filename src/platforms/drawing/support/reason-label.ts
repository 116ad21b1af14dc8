import type { Translate } from '../../../shared/translate.ts';
import type { Drawing } from '../drawing.ts';

type Key = Parameters<Translate>[0];

const labels: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['account_inactive', 'support:reason.accountInactive'],
  ['user_disabled', 'support:reason.accountInactive'],
  ['user_not_found', 'support:reason.accountInactive'],
  ['channel_not_found', 'support:reason.channelNotFound'],
  ['is_archived', 'support:reason.archived'],
  ['not_in_channel', 'support:reason.notInChannel'],
  ['restricted_action', 'support:reason.restricted'],
  ['token_revoked', 'support:reason.notInstalled'],
  ['invalid_auth', 'support:reason.notInstalled'],
  ['not-installed', 'support:reason.notInstalled'],
  ['MessageWritesBlocked', 'support:reason.blocked'],
  ['messages_tab_disabled', 'support:reason.blocked'],
  ['cannot_dm_bot', 'support:reason.blocked'],
  ['rate-limited', 'support:reason.platformDown'],
  ['network', 'support:reason.platformDown'],
  ['withdrawn', 'support:reason.withdrawn'],
]);

/** Why something did not get through, in words; a code that has none yet is shown as it is. */
export const reasonLabel = (code: string, d: Drawing): string => {
  const key = labels.get(code);
  return key === undefined ? d.t('support:reason.code', { code }) : d.t(key);
};
