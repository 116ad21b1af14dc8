import type { PersonId, Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { changeRequest } from './change-request.ts';
import type { ErasureResult } from './data-rights-store.ts';
import { createDecideByOperator } from './decide-by-operator.ts';
import type { DecideDeps } from './decide-request.ts';
import type { RecordRetained, RetainedItem } from './record-retained.ts';
import {
  type Correctable,
  createAskRectify,
  createRectifyPerson,
  type RectifyDeps,
} from './rectify-person.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** What is right instead, as the person wrote it; an empty text takes a value away. */
export type Corrections = Partial<Readonly<Record<Correctable, string>>>;

export type FulfilResult =
  /** No such request of the operator's, or it is not open: not verified yet, or decided. */
  | { readonly kind: 'not-open' }
  /** Access and export are fulfilled by the answer itself. */
  | { readonly kind: 'answer-instead' }
  | { readonly kind: 'no-corrections' }
  /** They have not read the notice as it is now, so nothing new can be recorded about them. */
  | { readonly kind: 'notice-needed' }
  | {
      readonly kind: 'fulfilled';
      readonly request: RightsRequest;
      readonly language: Language;
      /** Null: nothing was to be erased. */
      readonly erased: ErasureResult | null;
      /** What a hold keeps of it, which is out of use from now. */
      readonly retained: readonly RetainedItem[];
    };

type Deps = DecideDeps &
  Omit<RectifyDeps, 'recordFulfilled' | 'ownPeople'> & {
    readonly requests: Pick<RightsRequestStore, 'findByReference'>;
    readonly people: Pick<PersonStore, 'get'>;
    readonly erasePerson: (id: PersonId) => Promise<ErasureResult | null>;
    readonly recordRetained: RecordRetained;
  };

/** What is fulfilled by taking everything away. */
export const isErasure = ({ kind, wish }: Pick<RightsRequest, 'kind' | 'wish'>): boolean =>
  kind === 'erase' || (kind === 'object' && wish === 'erase');

/**
 * Does what was asked for, and writes it down. An erasure that was cut short after the decision is finished when it
 * is asked for again.
 */
export const createFulfilByOperator = (deps: Deps) => {
  const decide = createDecideByOperator(deps);

  /** The account that was found by its address, and no other: nobody has proved that the others are theirs. */
  const correct = async (person: Person, corrections: Corrections) => {
    // The request itself is the record of it.
    const alone = { ...deps, ownPeople: async () => [person], recordFulfilled: async () => {} };
    const held = await createAskRectify(alone)(person.user);
    if (held === null || Object.keys(corrections).length === 0) return 'no-corrections';
    const as = (field: Correctable) => corrections[field] ?? held.values[field].value ?? '';
    const [displayName, email, company, country, pricePlan] = [
      as('displayName'),
      as('email'),
      as('company'),
      as('country'),
      as('pricePlan'),
    ];
    const words = new Unrecorded({ displayName, email, company, country, pricePlan });
    const { kind } = await createRectifyPerson(alone)(person.user, words);
    return kind === 'notice-needed' ? kind : 'rectified';
  };

  return async (
    reference: Reference,
    { reason, corrections }: { readonly reason: string | null; readonly corrections: Corrections },
  ): Promise<FulfilResult> => {
    const request = await deps.requests.findByReference(reference);
    if (request?.source !== 'operator' || request.personId === null) return { kind: 'not-open' };
    const person = await deps.people.get(request.personId);
    const isCutShort = request.state === 'fulfilled' && isErasure(request);
    if (person === null || !(request.state === 'open' || isCutShort)) return { kind: 'not-open' };
    if (request.kind === 'access' || request.kind === 'export') return { kind: 'answer-instead' };
    if (request.kind === 'rectify') {
      const corrected = await correct(person, corrections);
      if (corrected !== 'rectified') return { kind: corrected };
    }
    const decided = await decide(request.id, { kind: 'fulfilled', reason });
    if (decided.kind !== 'done' && !isCutShort) return { kind: 'not-open' };
    const erased = isErasure(request) ? await deps.erasePerson(person.id) : null;
    const retained = await deps.recordRetained(erased?.retained ?? []);
    // An objection froze it all until now; what a hold keeps goes once that is lifted.
    if (retained.length > 0) {
      await changeRequest<null>(deps.requests, request.id, (now) =>
        now.restriction === null
          ? { kind: 'stop', result: null }
          : { kind: 'change', change: { restriction: 'out-of-use' }, jobs: [] },
      );
    }
    return { kind: 'fulfilled', request, language: person.language, erased, retained };
  };
};
