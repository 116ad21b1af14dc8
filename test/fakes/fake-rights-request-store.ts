import type { RightsRequest } from '../../src/features/data-rights/rights-request.ts';
import type {
  JobsFor,
  MovedItem,
  RightsRequestStore,
} from '../../src/features/data-rights/rights-request-store.ts';
import { restrictions } from '../../src/features/feedback-intake/feedback.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { removeThreadCopies } from './fake-copies.ts';
import type { FakeDatabase, FeedbackRow } from './fake-database.ts';

/** Requests in memory, taking effect on people and items as the real store does. */
export const createFakeRightsRequestStore = (database: FakeDatabase): RightsRequestStore => {
  const all = () => [...database.requests.values()];

  const strictest = (requests: readonly RightsRequest[]) =>
    restrictions.find((restriction) => requests.some((one) => one.restriction === restriction)) ?? null;

  const moved = (row: FeedbackRow): MovedItem => ({
    feedbackId: row.id,
    restricted: row.restriction !== null,
    waitingPosts: [...database.posts.values()]
      .filter((post) => post.feedbackId === row.id && post.state === 'waiting')
      .map(({ id }) => id),
    messages: [...database.messages.values()]
      .filter((one) => one.feedbackId === row.id && ['waiting', 'sent', 'stored'].includes(one.state))
      .map(({ id, state }) => ({ id, waiting: state === 'waiting' })),
  });

  const takeEffect = (personId: PersonId | null, jobsFor: JobsFor): void => {
    const person = personId === null ? undefined : database.people.get(personId);
    if (person === undefined) return;
    const own = all().filter((request) => request.personId === personId);
    const ofAll = own.filter((request) => request.feedbackId === null);
    database.people.set(person.id, { ...person, restriction: strictest(ofAll) });
    const changed: FeedbackRow[] = [];
    for (const row of database.feedback.values()) {
      if (row.personId !== personId) continue;
      const restriction = strictest(
        own.filter((request) => request.feedbackId === null || request.feedbackId === row.id),
      );
      if (restriction === row.restriction) continue;
      const now = { ...row, restriction, revision: row.revision + 1 };
      database.feedback.set(row.id, now);
      if ((restriction === null) !== (row.restriction === null)) changed.push(now);
    }
    database.enqueue(jobsFor(changed.map(moved)));
    removeThreadCopies(
      database,
      changed.filter(({ restriction }) => restriction !== null).map(({ id }) => id),
    );
  };

  return {
    add: async (request, jobsFor, jobs) => {
      await database.turn();
      if (!database.people.has(request.personId)) return 'gone';
      database.requests.set(request.id, { ...request, revision: 1, card: null, reminded: 0 });
      takeEffect(request.personId, jobsFor);
      database.enqueue(jobs);
      return 'added';
    },
    change: async (id, revision, change, jobsFor, jobs) => {
      await database.turn();
      const before = database.requests.get(id);
      if (before === undefined) return 'gone';
      if (before.revision !== revision) return 'conflict';
      database.requests.set(id, { ...before, ...change, revision: revision + 1 });
      takeEffect(before.personId, jobsFor);
      database.enqueue(jobs);
      return 'changed';
    },
    get: async (id) => {
      await database.turn();
      return database.requests.get(id) ?? null;
    },
    findByReference: async (reference) => {
      await database.turn();
      return all().find((request) => request.reference === reference) ?? null;
    },
    ofPerson: async (personId) => {
      await database.turn();
      return all().filter((request) => request.personId === personId);
    },
    unanswered: async () => {
      await database.turn();
      return all().filter(({ state }) => state === 'open' || state === 'unverified');
    },
    toLift: async () => {
      await database.turn();
      return all().filter(
        ({ source, state, restriction }) =>
          source === 'operator' && state === 'refused' && restriction !== null,
      );
    },
    withCode: async (codeKey) => {
      await database.turn();
      return all().filter((request) => request.codeKey === codeKey);
    },
    keepCard: async (id, card) => {
      await database.turn();
      const request = database.requests.get(id);
      if (request !== undefined) database.requests.set(id, { ...request, card });
    },
    keepReminded: async (id, reminded) => {
      await database.turn();
      const request = database.requests.get(id);
      if (request !== undefined) database.requests.set(id, { ...request, reminded });
    },
  };
};
