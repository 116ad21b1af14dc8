import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { LinkedAccount, OwnPeople } from '../feedback-intake/own-people.ts';
import type { Correction, Person, PersonStore } from '../feedback-intake/person-store.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
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

/** What was corrected, for another account of theirs. A name or an address is not brought where none is held. */
const correctionFor = (held: HeldValues, correction: Correction): Correction => {
  const { displayName, email, ...customer } = correction;
  return {
    ...(displayName === undefined || held.displayName.value === null ? {} : { displayName }),
    ...(email === undefined || held.email.value === null ? {} : { email }),
    ...customer,
  };
};

export interface RectifyDeps {
  readonly gate: NoticeGate;
  readonly people: Pick<PersonStore, 'correct'>;
  readonly ownPeople: OwnPeople;
  readonly feedback: Pick<FeedbackStore, 'ofPerson'>;
  readonly recordFulfilled: ReturnType<typeof createRecordFulfilled>;
}

type HeldAccount = LinkedAccount & { readonly values: HeldValues };

/** What is held with the account that asks, and with each that is linked to it. */
export interface HeldForRectify {
  readonly values: HeldValues;
  readonly linked: readonly HeldAccount[];
}

const createHeldOf =
  ({ feedback }: Pick<RectifyDeps, 'feedback'>) =>
  async (person: Person): Promise<HeldValues> => {
    const [latest = null] = await feedback.ofPerson(person.id, 1);
    return heldValues(person, latest);
  };

const accountOf = ({ user: { platform }, displayName }: Person): LinkedAccount => ({ platform, displayName });

/** The form with what is held; null for a stranger, and the asking leaves nothing. */
export const createAskRectify = (deps: Pick<RectifyDeps, 'ownPeople' | 'feedback'>) => {
  const heldOf = createHeldOf(deps);
  return async (user: PlatformUser): Promise<HeldForRectify | null> => {
    const [asking, ...others] = await deps.ownPeople(user);
    if (asking === undefined) return null;
    const linked = others.map(async (one) => ({ ...accountOf(one), values: await heldOf(one) }));
    return { values: await heldOf(asking), linked: await Promise.all(linked) };
  };
};

export type RectifyResult =
  | {
      readonly kind: 'rectified';
      readonly fields: readonly Correctable[];
      /** Linked accounts where it was corrected too. */
      readonly also: readonly LinkedAccount[];
      /** Linked accounts where it was not: the notice was not read with them since it changed. */
      readonly unread: readonly LinkedAccount[];
    }
  | { readonly kind: 'nothing-held' }
  | { readonly kind: 'notice-needed' };

/**
 * The person corrects what is held about them (GDPR art. 16): it becomes their own statement, with every account they
 * have linked. Each account is corrected whole, under a receipt of its own.
 */
export const createRectifyPerson = (deps: RectifyDeps) => {
  const heldOf = createHeldOf(deps);
  return async (
    user: PlatformUser,
    words: Unrecorded<Readonly<Record<Correctable, string>>>,
  ): Promise<RectifyResult> => {
    const [asking, ...others] = await deps.ownPeople(user);
    if (asking === undefined) return { kind: 'nothing-held' };
    const held = await heldOf(asking);
    const admission = await deps.gate.admit(user, words);
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const correction = admission.recordable.map((written) => correctionOf(held, written));
    const fields = correctable.filter((field) => correction.value[field] !== undefined);
    const also: LinkedAccount[] = [];
    const unread: LinkedAccount[] = [];
    if (fields.length === 0) return { kind: 'rectified', fields, also, unread };
    await deps.people.correct(correction);
    for (const other of others) {
      const theirs = await heldOf(other);
      if (Object.keys(correctionFor(theirs, correction.value)).length === 0) continue;
      const own = await deps.gate.admit(other.user, words);
      if (own.kind === 'notice-needed') {
        unread.push(accountOf(other));
        continue;
      }
      await deps.people.correct(
        own.recordable.map((written) => correctionFor(theirs, correctionOf(held, written))),
      );
      also.push(accountOf(other));
    }
    await deps.recordFulfilled(asking.id, 'rectify');
    return { kind: 'rectified', fields, also, unread };
  };
};
