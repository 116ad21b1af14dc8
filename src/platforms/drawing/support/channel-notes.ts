import type { Alert } from '../../../features/routing/support-side.ts';
import { requestKindLabel } from '../../request-texts.ts';
import type { Drawing } from '../drawing.ts';
import { paragraph, say } from '../kit/blocks.ts';
import { longDate } from '../kit/dates.ts';
import type { Note } from '../sheet.ts';
import { reasonLabel } from './reason-label.ts';

/** What an alert is about: the same thing is said once an hour at most. */
export const alertSubject = (alert: Alert): string => {
  switch (alert.kind) {
    case 'request-waiting':
      return alert.reference;
    case 'copy-by-hand':
      return alert.removalId;
    case 'destination-unreachable':
      return `${alert.destinationId} ${alert.code}`;
  }
};

const byHandNote = (alert: Extract<Alert, { kind: 'copy-by-hand' }>, d: Drawing): Note => {
  const { destinationId, address, link, code } = alert;
  const text = d.t('support:alert.byHand', { destination: destinationId, reason: reasonLabel(code, d) });
  return {
    text,
    blocks: [
      ...say(text),
      link === null
        ? paragraph(d.t('support:alert.byHandWhere', { channel: address.channel, message: address.message }))
        : paragraph(`${d.t('support:alert.byHandLink')} `, { link }),
      ...say(d.t('support:alert.byHandThen')),
    ],
  };
};

/** Tells a channel what somebody there has to see, and what to do about it. */
export const alertNote = (alert: Alert, d: Drawing): Note => {
  if (alert.kind === 'request-waiting') {
    const kind = requestKindLabel(alert.requestKind, d.t);
    const values = { reference: alert.reference, kind, due: longDate(alert.dueAt, d) };
    const line = alert.overdue
      ? d.t('support:alert.requestOverdue', values)
      : d.t('support:alert.requestWaiting', values);
    return { text: line, blocks: say(line) };
  }
  if (alert.kind === 'copy-by-hand') return byHandNote(alert, d);
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
