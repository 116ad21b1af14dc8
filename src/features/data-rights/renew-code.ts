import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { changeRequest } from './change-request.ts';
import { type NewCode, newCode } from './request-code.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export type RenewCodeResult =
  | { readonly kind: 'not-waiting' }
  | {
      readonly kind: 'renewed';
      readonly requests: readonly RightsRequest[];
      readonly language: Language;
      readonly code: NewCode;
    };

/** Another code for a request that still waits for one, and for all that the same letter was about; the old one is dead. */
export const createRenewCode =
  (deps: {
    requests: Pick<RightsRequestStore, 'findByReference' | 'withCode' | 'get' | 'change'>;
    people: Pick<PersonStore, 'get'>;
    refs: PersonRefs;
    ids: IdSource;
    clock: Clock;
  }) =>
  async (reference: Reference): Promise<RenewCodeResult> => {
    const named = await deps.requests.findByReference(reference);
    const isWaiting = named?.source === 'operator' && named.state === 'unverified';
    if (!isWaiting || named.personId === null || named.codeKey === null) return { kind: 'not-waiting' };
    const person = await deps.people.get(named.personId);
    if (person === null) return { kind: 'not-waiting' };
    const code = newCode(deps, deps.clock.now());
    const renewed: RightsRequest[] = [];
    for (const request of await deps.requests.withCode(named.codeKey)) {
      const { codeKey, codeUntil } = code;
      const changed = await changeRequest<null>(deps.requests, request.id, (now) =>
        now.state === 'unverified'
          ? { kind: 'change', change: { codeKey, codeUntil, codeTries: 0 }, jobs: [] }
          : { kind: 'stop', result: null },
      );
      if (changed.kind === 'changed') renewed.push(request);
    }
    return renewed.length === 0
      ? { kind: 'not-waiting' }
      : { kind: 'renewed', requests: renewed, language: person.language, code };
  };
