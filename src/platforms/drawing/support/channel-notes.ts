import type { SupportSide } from '../../../features/routing/support-side.ts';
import type { Drawing } from '../drawing.ts';
import { paragraph, say } from '../kit/blocks.ts';
import type { Note } from '../sheet.ts';
import { reasonLabel } from './reason-label.ts';

type Alert = Parameters<SupportSide['alert']>[1];

/** Tells a channel that another one is out of reach, and what to do about it. */
export const alertNote = (alert: Alert, d: Drawing): Note => {
  const text = d.t('support:alert.unreachable', {
    destination: alert.destinationId,
    reason: reasonLabel(alert.code, d),
  });
  return {
    text,
    blocks: [
      ...say(text),
      paragraph(`${d.t('support:alert.check')} `, {
        code: `npm run lytt -- routes test ${alert.destinationId}`,
      }),
    ],
  };
};

/** What replaces a copy that the platform will not delete: nothing of it is left. */
export const tombstoneNote = (d: Drawing): Note => {
  const text = d.t('support:tombstone');
  return { text, blocks: say(text) };
};
