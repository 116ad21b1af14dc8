import type { Correctable } from '../../../features/data-rights/rectify-person.ts';
import { type ExtensionMonths, extensionMonths } from '../../../features/data-rights/request-deadlines.ts';
import { type RefusalGround, refusalGrounds } from '../../../features/data-rights/rights-request.ts';
import { type FeedbackKind, feedbackKinds } from '../../../features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, correctionId } from '../../drawing/action-ids.ts';
import type { Pending } from '../../inbound-event.ts';

/** What stands in the fields of a card or dialog, as Teams sends it: by input. */
export type FormValues = Readonly<Record<string, string>>;

/** The free text of a form; the caller wraps it at once. */
export const wordsOf = (values: FormValues): string => values[actionIds.words] ?? '';

/** The kind chosen in a form or on a confirm card; `other` when nothing was. */
export const kindOf = (values: FormValues): FeedbackKind =>
  feedbackKinds.find((kind) => kind === values[actionIds.feedbackKind]) ?? 'other';

const chosen = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value;

export const applicationOf = (values: FormValues): string | null => chosen(values[actionIds.application]);

/** What stands in the field for the version, as typed; nothing when there is no such field. */
export const applicationVersionOf = (values: FormValues): Unrecorded<string> =>
  new Unrecorded(values[actionIds.applicationVersion] ?? '');

export const destinationOf = (values: FormValues): string | null => chosen(values[actionIds.destination]);

/** Whether the tick was set that erasing asks for; a client that does not check it could send none. */
export const eraseSureOf = (values: FormValues): boolean => values[actionIds.eraseSure] === 'yes';

/** A refusal's ground; null when none was chosen. */
export const groundOf = (values: FormValues): RefusalGround | null => {
  const value = values[actionIds.ground];
  return refusalGrounds.find((ground) => ground === value) ?? null;
};

/** By how many months a request is put off; null when none was chosen. */
export const monthsOf = (values: FormValues): ExtensionMonths | null => {
  const value = values[actionIds.months];
  return extensionMonths.find((months) => String(months) === value) ?? null;
};

const lineOf = (values: FormValues, id: string): string => values[id] ?? '';

/** The form about oneself, as typed. */
export const correctionsOf = (values: FormValues): Unrecorded<Readonly<Record<Correctable, string>>> =>
  new Unrecorded({
    displayName: lineOf(values, correctionId('displayName')),
    email: lineOf(values, correctionId('email')),
    company: lineOf(values, correctionId('company')),
    country: lineOf(values, correctionId('country')),
    pricePlan: lineOf(values, correctionId('pricePlan')),
  });

/** What waited behind the notice: words too long for an action's data come from the field below it. */
export const pendingOf = (pending: Pending, values: FormValues): Pending => {
  if (pending.kind !== 'form' || pending.words !== null) return pending;
  const words = wordsOf(values);
  return words === '' ? pending : { ...pending, words: new Unrecorded(words) };
};
