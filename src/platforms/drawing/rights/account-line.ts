import type { LinkedAccount } from '../../../features/feedback-intake/own-people.ts';
import type { Drawing } from '../drawing.ts';
import { platformLabel } from '../kit/platform-labels.ts';

/** An account as its owner knows it again. */
export const accountLine = ({ platform, displayName }: LinkedAccount, d: Drawing): string =>
  displayName === null
    ? d.t('rights:link.account', { platform: platformLabel(platform) })
    : d.t('rights:link.namedAccount', { platform: platformLabel(platform), name: displayName });
