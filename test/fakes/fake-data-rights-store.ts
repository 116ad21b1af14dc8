import type {
  DataRightsStore,
  ErasureResult,
  HeldFeedback,
} from '../../src/features/data-rights/data-rights-store.ts';
import type { PersonId, RemovalId } from '../../src/shared/ids.ts';
import type { Job } from '../../src/shared/jobs.ts';
import { removeCopies } from './fake-copies.ts';
import type { FakeDatabase, FeedbackRow } from './fake-database.ts';

const idsIn = (job: Job): readonly unknown[] => Object.values(job.payload);

const later = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b);

export const createFakeDataRightsStore = (database: FakeDatabase): DataRightsStore => {
  const of = <Row>(rows: Iterable<Row>, owned: (row: Row) => boolean): readonly Row[] =>
    [...rows].filter(owned);

  const heldFeedback = (row: FeedbackRow): HeldFeedback => ({
    ...row,
    messages: of(database.messages.values(), ({ feedbackId }) => feedbackId === row.id),
  });

  const partsOf = (personId: string) => {
    const feedback = of(database.feedback.values(), (row) => row.personId === personId);
    const isOwn = new Set<string>(feedback.map(({ id }) => id));
    const posts = of(database.posts.values(), ({ feedbackId }) => isOwn.has(feedbackId));
    const messages = of(database.messages.values(), ({ feedbackId }) => isOwn.has(feedbackId));
    const pendingSaves = of(database.pendingSaves.values(), (save) => save.personId === personId);
    const receipts = of(database.receipts.values(), (receipt) => receipt.personId === personId);
    return { feedback, posts, messages, pendingSaves, receipts };
  };

  const eraseOne = (
    personId: PersonId,
    at: Date,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
  ): ErasureResult => {
    const parts = partsOf(personId);
    const { pendingSaves } = parts;
    const retained = parts.feedback.filter(({ legalHold }) => legalHold !== null);
    const isHeld = (feedbackId: string) => retained.some(({ id }) => id === feedbackId);
    const feedback = parts.feedback.filter(({ id }) => !isHeld(id));
    const posts = parts.posts.filter(({ feedbackId }) => !isHeld(feedbackId));
    const messages = parts.messages.filter(({ feedbackId }) => !isHeld(feedbackId));
    const receipts = parts.receipts.filter(({ id }) => !retained.some(({ receiptId }) => receiptId === id));
    const stays = retained.length > 0;
    const gone = new Set<unknown>([
      personId,
      ...[feedback, posts, messages, pendingSaves].flatMap((rows) => rows.map(({ id }): string => id)),
    ]);
    for (const [id, job] of database.jobs) {
      if (idsIn(job).some((value) => gone.has(value))) database.jobs.delete(id);
    }
    const postIds = posts.map(({ id }): string => id);
    for (const request of of(database.requests.values(), (one) => !stays && one.personId === personId)) {
      const { id, state } = request;
      for (const [jobId, job] of database.jobs) if (idsIn(job).includes(id)) database.jobs.delete(jobId);
      const isOpen = state === 'open' || state === 'unverified';
      database.requests.set(id, {
        ...request,
        ...(isOpen ? { state: 'fulfilled', decidedAt: at } : {}),
        ...{ personId: null, feedbackId: null, restriction: null, reason: null, extensionReason: null },
        ...{ codeKey: null, codeUntil: null },
      });
      if (isOpen) database.enqueue([{ name: 'post-request', payload: { requestId: id } }]);
    }
    const copies = removeCopies(database, postIds, newRemovalId, jobFor);
    for (const { id } of feedback) database.feedback.delete(id);
    for (const { id } of messages) database.messages.delete(id);
    for (const { id } of pendingSaves) database.pendingSaves.delete(id);
    for (const { id } of receipts) database.receipts.delete(id);
    for (const [key, one] of database.downloads) {
      if (one.personId === personId) database.downloads.delete(key);
    }
    for (const one of of(database.chatExports.values(), (row) => row.personId === personId)) {
      database.chatExports.set(one.id, { ...one, personId: null, state: 'removing' });
      database.enqueue([{ name: 'remove-export', payload: { exportId: one.id } }]);
    }
    database.disclosures = database.disclosures.filter(
      (row) => row.personId !== personId || isHeld(row.feedbackId),
    );
    database.linkCodes.delete(personId);
    database.linkTries.delete(personId);
    if (!stays) database.people.delete(personId);
    return {
      feedback: feedback.length,
      messages: messages.length,
      copies,
      retained: retained.map(({ id }) => id),
    };
  };

  return {
    held: async (personId) => {
      await database.turn();
      const person = database.people.get(personId);
      if (person === undefined) return null;
      const { feedback, posts, pendingSaves, receipts } = partsOf(personId);
      const postIds = posts.map(({ id }): string => id);
      const entries = database.threadCopies.filter((copy) => postIds.includes(copy.postId));
      return {
        // As long as the last that hangs on them.
        person: {
          ...person,
          deleteAfter: feedback.map((row) => row.deleteAfter).reduce(later, person.deleteAfter),
        },
        receipts,
        feedback: feedback.map(heldFeedback),
        disclosures: of(database.disclosures, (row) => row.personId === personId).map((row) => ({
          ...row,
          reference: database.feedback.get(row.feedbackId)?.reference ?? null,
        })),
        requests: of(database.requests.values(), (request) => request.personId === personId),
        linkCodeUntil: database.linkCodes.get(personId)?.validUntil ?? null,
        wrongLinkTries: database.linkTries.get(personId)?.count ?? 0,
        pendingSaves: pendingSaves.length,
        copies: posts.filter(({ address }) => address !== null).length + entries.length,
        copy: { person: [{ userId: person.user.userId }] },
      };
    },

    erase: async (people, at, newRemovalId, jobFor) => {
      await database.turn();
      const erased = people.filter((id) => database.people.has(id));
      if (erased.length === 0) return null;
      return erased
        .map((id) => eraseOne(id, at, newRemovalId, jobFor))
        .reduce((sum, one) => ({
          feedback: sum.feedback + one.feedback,
          messages: sum.messages + one.messages,
          copies: sum.copies + one.copies,
          retained: [...sum.retained, ...one.retained],
        }));
    },
  };
};
