import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { Correction, Person, PersonStore } from '../feedback-intake/person-store.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

/** What a person can correct about themselves, in the order of the form. */
export const correctable = ['displayName', 'email', 'company', 'country', 'pricePlan'] as const;
export type Correctable = (typeof correctable)[number];

/** Where a value comes from: read from the platform, found in the customer list, or said by the person. */
export type ValueSource = 'platform' | 'customer-list' | 'person';

export type HeldValues = Readonly<
  Record<Correctable, { readonly value: string | null; readonly source: ValueSource }>
>;

/** The values as held now, each with its source (GDPR art. 15(1)(g)). `latest`: their newest item, for the customer. */
const heldValues = (person: Person, latest: Pick<Feedback, 'customer'> | null): HeldValues => {
  const customer = latest?.customer ?? null;
  const listed = (field: 'company' | 'country' | 'pricePlan') => {
    const own = person.stated[field];
    return own === null
      ? ({ value: customer?.[field] ?? null, source: 'customer-list' } as const)
      : ({ value: own === '' ? null : own, source: 'person' } as const);
  };
  return {
    displayName: { value: person.displayName, source: person.displayNameStated ? 'person' : 'platform' },
    email: { value: person.email, source: person.emailStated ? 'person' : 'platform' },
    company: listed('company'),
    country: listed('country'),
    pricePlan: listed('pricePlan'),
  };
};

/** What differs from what is held; a field that was left as it was is no statement of theirs. */
const correctionOf = (held: HeldValues, written: Readonly<Record<Correctable, string>>): Correction => {
  const changed = (field: Correctable): boolean => written[field].trim() !== (held[field].value ?? '');
  const text = (field: Correctable): string => written[field].trim();
  return {
    ...(changed('displayName') ? { displayName: text('displayName') || null } : {}),
    ...(changed('email') ? { email: text('email') || null } : {}),
    ...(changed('company') && text('company') !== '' ? { company: text('company') } : {}),
    ...(changed('country') ? { country: text('country') } : {}),
    ...(changed('pricePlan') ? { pricePlan: text('pricePlan') } : {}),
  };
};

export interface RectifyDeps {
  readonly gate: NoticeGate;
  readonly people: Pick<PersonStore, 'find' | 'correct'>;
  readonly refs: PersonRefs;
  readonly feedback: Pick<FeedbackStore, 'ofPerson'>;
  readonly recordFulfilled: ReturnType<typeof createRecordFulfilled>;
}

/** The form with what is held; null for a stranger, and the asking leaves nothing. */
export const createAskRectify =
  (deps: Pick<RectifyDeps, 'people' | 'refs' | 'feedback'>) =>
  async (user: PlatformUser): Promise<HeldValues | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return null;
    const [latest = null] = await deps.feedback.ofPerson(person.id, 1);
    return heldValues(person, latest);
  };

export type RectifyResult =
  | { readonly kind: 'rectified'; readonly fields: readonly Correctable[] }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'notice-needed' };

/** The person corrects what is held about them (GDPR art. 16): it becomes their own statement. */
export const createRectifyPerson = (deps: RectifyDeps) => {
  const ask = createAskRectify(deps);
  return async (
    user: PlatformUser,
    words: Unrecorded<Readonly<Record<Correctable, string>>>,
  ): Promise<RectifyResult> => {
    const held = await ask(user);
    if (held === null) return { kind: 'nothing-held' };
    const admission = await deps.gate.admit(user, words);
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const correction = admission.recordable.map((written) => correctionOf(held, written));
    const fields = correctable.filter((field) => correction.value[field] !== undefined);
    if (fields.length > 0) {
      await deps.people.correct(correction);
      await deps.recordFulfilled(correction.receipt.personId, 'rectify');
    }
    return { kind: 'rectified', fields };
  };
};
