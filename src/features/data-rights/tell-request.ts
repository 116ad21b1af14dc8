import type { Clock } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { JobPayloads, JobResult, RequestNews } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { RequestMessage, ToldNews } from '../feedback-intake/author-message.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import { changeRequest } from './change-request.ts';
import type { ErasureResult } from './data-rights-store.ts';
import { dueOf, type RightsRequest } from './rights-request.ts';
import type { RequestChange, RightsRequestStore } from './rights-request-store.ts';

export interface TellRequestDeps {
  readonly requests: Pick<RightsRequestStore, 'get' | 'change'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly feedback: Pick<FeedbackStore, 'get'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'controller'>;
  readonly authorSide: (platform: PlatformName) => Pick<AuthorSide, 'tell'>;
  readonly erasePerson: (id: PersonId) => Promise<ErasureResult | null>;
}

/** A platform that takes nothing for this long will not; the queue gives up a little later. */
const patienceMs = 2 * 3_600_000;

/** Null: there is nothing (left) to tell. */
const toldNews = (request: RightsRequest, news: RequestNews): ToldNews | null => {
  const { state, reason, extensionReason, ground, wish } = request;
  switch (news) {
    case 'received':
      return state === 'open' ? { kind: 'received' } : null;
    case 'extended':
      return extensionReason === null ? null : { kind: 'extended', reason: extensionReason };
    case 'lifting':
      return request.restriction === null ? null : { kind: 'lifting' };
    case 'decided':
      if (state === 'fulfilled') return { kind: 'fulfilled', wish, reason };
      return state === 'refused' && reason !== null && ground !== null
        ? { kind: 'refused', reason, ground }
        : null;
  }
};

type Consequence = 'nothing' | 'erase' | RequestChange;

/** What follows once the person has been told, or cannot be: never before (GDPR art. 18(3)). */
const consequence = ({ kind, state, wish }: RightsRequest, news: RequestNews): Consequence => {
  if (news === 'lifting') return { restriction: null };
  if (news !== 'decided') return 'nothing';
  if (kind !== 'object' || state === 'refused') return { restriction: null };
  return wish === 'keep' ? { restriction: 'out-of-use' } : 'erase';
};

/** Job: tells a person what became of their request, and then does what follows from it. */
export const createTellRequest = (deps: TellRequestDeps) => {
  const messageOf = async (request: RightsRequest, news: ToldNews): Promise<RequestMessage> => {
    const item = request.feedbackId === null ? null : await deps.feedback.get(request.feedbackId);
    return {
      kind: 'request-news',
      reference: request.reference,
      requestKind: request.kind,
      about: item?.reference ?? null,
      receivedAt: request.receivedAt,
      due: dueOf(request),
      controller: deps.settings.controller,
      news,
    };
  };

  const follow = async (request: RightsRequest, personId: PersonId, news: RequestNews): Promise<void> => {
    const next = consequence(request, news);
    if (next === 'nothing') return;
    const erased = next === 'erase' ? await deps.erasePerson(personId) : null;
    // What a hold keeps is not used any more either.
    const change =
      next !== 'erase' ? next : erased?.retained.length ? ({ restriction: 'out-of-use' } as const) : null;
    if (change === null) return;
    await changeRequest<null>(deps.requests, request.id, (now) =>
      now.restriction === null ? { kind: 'stop', result: null } : { kind: 'change', change, jobs: [] },
    );
  };

  return async ({ requestId, news }: JobPayloads['tell-request']): Promise<JobResult> => {
    const request = await deps.requests.get(requestId);
    if (request === null || request.personId === null) return { kind: 'done' };
    const person = await deps.people.get(request.personId);
    const told = toldNews(request, news);
    if (person === null || told === null) return { kind: 'done' };
    const message = await messageOf(request, told);
    const side = deps.authorSide(person.user.platform);
    const sent = await side.tell(person.user, message, person.language, `${requestId} ${news}`);
    const waited = deps.clock.now().getTime() - (request.decidedAt ?? request.createdAt).getTime();
    if (sent.kind === 'retry' && waited < patienceMs) {
      return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
    }
    deps.log.write(sent.kind === 'sent' ? 'info' : 'warn', {
      event: 'request-told',
      requestId,
      news,
      outcome: sent.kind === 'sent' ? 'told' : 'undeliverable',
      code: sent.kind === 'sent' ? '' : sent.code,
    });
    await follow(request, person.id, news);
    return { kind: 'done' };
  };
};
