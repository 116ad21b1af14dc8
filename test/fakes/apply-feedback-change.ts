import type {
  ChangeResult,
  FeedbackChange,
  NewMessage,
} from '../../src/features/feedback-intake/feedback-store.ts';
import { assertRecordable } from '../../src/features/privacy-notice/notice-gate.ts';
import type { FeedbackId } from '../../src/shared/ids.ts';
import { removeCopies } from './fake-copies.ts';
import type { FakeDatabase, FeedbackRow, MessageRow } from './fake-database.ts';

const messageRow = (feedbackId: FeedbackId, message: NewMessage): MessageRow => {
  const { id, createdAt, dedupeKey } = message;
  const common = { id, feedbackId, createdAt, dedupeKey, reason: null, address: null, addressKey: null };
  if (message.from === 'author') {
    return { ...common, kind: 'answer', text: message.text.value, agent: null, state: 'stored' };
  }
  const { kind, text, agent } = message;
  return { ...common, kind, text, agent, state: kind === 'note' ? 'stored' : 'waiting' };
};

const assertOwnWords = (row: FeedbackRow, change: FeedbackChange): void => {
  const answers = (change.addMessages ?? []).flatMap((one) => (one.from === 'author' ? [one.text] : []));
  for (const words of [change.text, change.applicationVersion, ...answers]) {
    if (words == null) continue;
    assertRecordable(words);
    if (words.receipt.personId !== row.personId) throw new Error("one person's words under another's item");
  }
};

/** One change of one feedback, whole or not at all: everything that can refuse comes before the first write. */
export const applyFeedbackChange = (
  database: FakeDatabase,
  id: FeedbackId,
  revision: number,
  change: FeedbackChange,
): ChangeResult => {
  const row = database.feedback.get(id);
  if (row === undefined) return { kind: 'gone' };
  assertOwnWords(row, change);
  const keys = (change.addMessages ?? []).map(({ dedupeKey }): string => dedupeKey);
  const twice = [...database.messages.values()].some(({ dedupeKey }) => keys.includes(dedupeKey));
  if (twice) return { kind: 'already' };
  if (row.revision !== revision) return { kind: 'conflict' };

  const {
    text,
    applicationVersion,
    addMessages,
    finishMessage,
    addPosts,
    removePosts,
    addDisclosures,
    jobs,
    ...columns
  } = change;
  const words = text === undefined ? {} : { text: text === null ? null : text.value };
  const version =
    applicationVersion === undefined ? {} : { applicationVersion: applicationVersion?.value ?? null };
  database.feedback.set(id, { ...row, ...columns, ...words, ...version, revision: row.revision + 1 });
  for (const message of addMessages ?? []) database.messages.set(message.id, messageRow(id, message));
  const finished = finishMessage && database.messages.get(finishMessage.id);
  if (finishMessage && finished) {
    const { state, reason, address } = finishMessage;
    const place = { address: address?.address ?? null, addressKey: address?.key ?? null };
    database.messages.set(finished.id, { ...finished, state, reason, ...place });
  }
  removeCopies(
    database,
    removePosts ?? [],
    () => database.newRemovalId(),
    (removalId) => ({ name: 'remove-copy', payload: { removalId } }),
  );
  for (const post of addPosts ?? []) {
    const there = [...database.posts.values()].some(
      (one) => one.feedbackId === id && one.destinationId === post.destinationId,
    );
    if (!there) {
      database.posts.set(post.id, { ...post, feedbackId: id, state: 'waiting', address: null, code: null });
    }
  }
  const { personId } = row;
  const disclosed = (addDisclosures ?? []).map((one) => ({ ...one, personId, feedbackId: id }));
  database.disclosures = [...database.disclosures, ...disclosed];
  database.enqueue(jobs ?? []);
  return { kind: 'changed' };
};
