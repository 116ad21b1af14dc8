import type { SupportSide } from '../../../features/routing/support-side.ts';
import type { Drawing } from './drawing.ts';
import { paragraph } from './kit/paragraph.ts';
import { say } from './kit/plain.ts';
import { fallback } from './kit/sheet-messages.ts';
import type { SlackMessage } from './slack-message.ts';
import { reasonLabel } from './support/reason-label.ts';

type Alert = Parameters<SupportSide['alert']>[1];

/** Tells a channel that another one is out of reach, and what to do about it. */
export const alertMessage = (alert: Alert, d: Drawing): SlackMessage => {
  const text = d.t('support:alert.unreachable', {
    destination: alert.destinationId,
    reason: reasonLabel(alert.code, d),
  });
  return {
    text: fallback(text),
    blocks: [
      ...say(text),
      paragraph(`${d.t('support:alert.check')} `, {
        code: `npm run lytt -- routes test ${alert.destinationId}`,
      }),
    ],
  };
};
