import type { Correctable } from '../../../features/data-rights/rectify-person.ts';
import { type ExtensionMonths, extensionMonths } from '../../../features/data-rights/request-deadlines.ts';
import { type RefusalGround, refusalGrounds } from '../../../features/data-rights/rights-request.ts';
import { type FeedbackKind, feedbackKinds } from '../../../features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, correctionId } from '../../drawing/action-ids.ts';
import type { Pending } from '../../inbound-event.ts';

/** What stands in the fields of a view or message, as Slack sends it (`state.values`): block, then action. */
export type FormValues = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null | undefined;
          readonly selected_option?: { readonly value: string } | null | undefined;
        }
      >
    >
  >
>;

/** The free text of a form, put together from its fields; the caller wraps it at once. */
export const wordsOf = (values: FormValues): string =>
  Object.entries(values)
    .map(([block, actions]) => ({ order: Number(block.split('_').at(-1)), field: actions[actionIds.words] }))
    .filter((part) => part.field !== undefined)
    .sort((a, b) => a.order - b.order)
    .map((part) => part.field?.value ?? '')
    .join('');

const chosen = (values: FormValues, actionId: string): string | null => {
  for (const actions of Object.values(values)) {
    const option = actions[actionId]?.selected_option;
    if (option != null) return option.value;
  }
  return null;
};

/** The kind chosen in a form or on a confirm card; `other` when nothing was. */
export const kindOf = (values: FormValues): FeedbackKind => {
  const value = chosen(values, actionIds.feedbackKind);
  return feedbackKinds.find((kind) => kind === value) ?? 'other';
};

export const applicationOf = (values: FormValues): string | null => chosen(values, actionIds.application);

/** What stands in the field for the version, as typed; nothing when there is no such field. */
export const applicationVersionOf = (values: FormValues): Unrecorded<string> => {
  const field = values[actionIds.applicationVersion]?.[actionIds.applicationVersion];
  return new Unrecorded(field?.value ?? '');
};

export const destinationOf = (values: FormValues): string | null => chosen(values, actionIds.destination);

/** A refusal's ground; null when none was chosen. */
export const groundOf = (values: FormValues): RefusalGround | null => {
  const value = chosen(values, actionIds.ground);
  return refusalGrounds.find((ground) => ground === value) ?? null;
};

/** By how many months a request is put off; null when none was chosen. */
export const monthsOf = (values: FormValues): ExtensionMonths | null => {
  const value = chosen(values, actionIds.months);
  return extensionMonths.find((months) => String(months) === value) ?? null;
};

const lineOf = (values: FormValues, id: string): string => values[id]?.[id]?.value ?? '';

/** The form about oneself, as typed. */
export const correctionsOf = (values: FormValues): Unrecorded<Readonly<Record<Correctable, string>>> =>
  new Unrecorded({
    displayName: lineOf(values, correctionId('displayName')),
    email: lineOf(values, correctionId('email')),
    company: lineOf(values, correctionId('company')),
    country: lineOf(values, correctionId('country')),
    pricePlan: lineOf(values, correctionId('pricePlan')),
  });

/** What waited behind the notice: words too long for a modal's metadata come from the fields below it. */
export const pendingOf = (pending: Pending, values: FormValues): Pending => {
  if (pending.kind !== 'form' || pending.words !== null) return pending;
  const words = wordsOf(values);
  return words === '' ? pending : { ...pending, words: new Unrecorded(words) };
};
