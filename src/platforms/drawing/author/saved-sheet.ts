import type { Reference } from '../../../shared/ids.ts';
import type { Drawing } from '../drawing.ts';
import { longDate } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { myFeedbackButton } from './author-buttons.ts';
import { lineSheet } from './line-sheet.ts';

/** The receipt of a saved item: its reference, what happens next, and until when it is kept. */
export const savedSheet = (saved: { reference: Reference; deleteAfter: Date }, d: Drawing): Sheet =>
  lineSheet(
    d.t('author:line.saved', { reference: saved.reference, date: longDate(saved.deleteAfter, d) }),
    d,
    [myFeedbackButton(d)],
  );
