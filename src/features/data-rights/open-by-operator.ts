import type { Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Log } from '../../shared/log.ts';
import type { Person } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { createFindByEmail } from './find-by-email.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { type NewCode, newCode } from './request-code.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { ObjectionWish, RequestKind } from './rights-request.ts';
import type { NewRightsRequest, RightsRequestStore } from './rights-request-store.ts';

/** What somebody can ask for outside the chat. */
export const operatorKinds = ['access', 'export', 'rectify', 'restrict', 'object', 'erase'] as const;
export type OperatorKind = (typeof operatorKinds)[number];

export interface OperatorRequest {
  readonly kind: OperatorKind;
  readonly email: string;
  /** When it reached the controller, however it came; its clock runs from then. */
  readonly receivedAt: Date;
  /** Of an objection. */
  readonly wish: ObjectionWish;
}

export type OpenByOperatorResult =
  | { readonly kind: 'nothing-held' }
  /** The same is waiting already. */
  | { readonly kind: 'already-open'; readonly references: readonly Reference[] }
  | {
      readonly kind: 'opened';
      /** One for each account that has the address; one code verifies them all. */
      readonly requests: readonly Pick<
        NewRightsRequest,
        'reference' | 'receivedAt' | 'dueAt' | 'extendedDueAt'
      >[];
      readonly language: Language;
      readonly code: NewCode;
    };

interface OpenByOperatorDeps extends NewRequestDeps {
  readonly findByEmail: ReturnType<typeof createFindByEmail>;
  readonly requests: Pick<RightsRequestStore, 'add' | 'ofPerson'>;
  readonly refs: PersonRefs;
  readonly log: Log;
}

/**
 * Opens a request of somebody who has lost access to the chat (GDPR art. 12(2) and (6)): unverified, doing nothing
 * to the data, until they answer with a code that was sent to the address which is registered on them. The address
 * proves only what it is registered on: accounts that are linked to those but have another one are not covered.
 * Nobody found: nothing is stored.
 */
export const createOpenByOperator = (deps: OpenByOperatorDeps) => {
  const waiting = async ({ id }: Person, kind: RequestKind) =>
    (await deps.requests.ofPerson(id)).find(
      (one) => one.source === 'operator' && one.kind === kind && ['unverified', 'open'].includes(one.state),
    );

  const open = async (person: Person, asked: OperatorRequest, { codeKey, codeUntil }: NewCode) => {
    const { kind, receivedAt } = asked;
    const request = newRequest(deps, {
      personId: person.id,
      kind,
      state: 'unverified',
      source: 'operator',
      receivedAt,
      wish: kind === 'object' ? asked.wish : null,
      codeKey,
      codeUntil,
    });
    if ((await deps.requests.add(request, restrictionJobs, [])) === 'gone') return [];
    deps.log.write('info', { event: 'request-opened', requestId: request.id, kind });
    return [request];
  };

  return async (asked: OperatorRequest): Promise<OpenByOperatorResult> => {
    const people = await deps.findByEmail(asked.email);
    const code = newCode(deps, deps.clock.now());
    const standing: Reference[] = [];
    const opened: NewRightsRequest[] = [];
    for (const person of people) {
      const before = await waiting(person, asked.kind);
      if (before === undefined) opened.push(...(await open(person, asked, code)));
      else standing.push(before.reference);
    }
    const language = people[0]?.language;
    if (opened.length > 0 && language !== undefined) {
      return { kind: 'opened', requests: opened, language, code };
    }
    return standing.length > 0 ? { kind: 'already-open', references: standing } : { kind: 'nothing-held' };
  };
};
