import { deletionDate, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const shared = {
  category: 'disclosure',
  coveredBy: { notice: 'sharing' },
  source: 'lytt',
  purpose: 'follow-up',
} as const;
const place = { ...shared, given: { not: 'support-place' } } as const;

/** A card in a support channel: a copy, given as who has it. */
export const post = {
  subject: { kind: 'through', column: 'feedbackId', table: 'Feedback' },
  section: 'copies',
  retention: 'with-parent',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    feedbackId: rowKey('feedback'),
    destinationId: { ...shared, given: { as: 'destination' } },
    state: { ...shared, given: { as: 'state' } },
    code: { ...shared, given: { as: 'code' } },
    channel: place,
    message: place,
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;

export const threadCopy = {
  subject: { kind: 'through', column: 'postId', table: 'Post' },
  section: 'threadCopies',
  retention: 'with-parent',
  erase: 'delete',
  columns: {
    postId: rowKey('post'),
    key: { ...shared, given: { as: 'what' } },
    channel: place,
    message: place,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;

/** A copy to be taken away: what it was a copy of, and whose, is no longer said anywhere. */
export const removal = {
  subject: { kind: 'nobody' },
  section: null,
  retention: 'dated',
  erase: 'keep',
  columns: {
    id: { notPersonal: 'a random number of its own, that leads to nobody' },
    destinationId: { notPersonal: 'a support channel of the controller' },
    channel: { notPersonal: 'a support channel of the controller' },
    message: {
      notPersonal: 'a message of the bot’s own in that channel; content and author are not known here',
    },
    state: { notPersonal: 'how far the work has come' },
    code: { notPersonal: 'what the platform said when it would not' },
    createdAt: { notPersonal: 'when the work was asked for' },
    finishedAt: { notPersonal: 'when the work was done' },
    deleteAfter: { notPersonal: 'until when this is kept' },
  },
} as const satisfies TableEntry;
