import type { FeedbackStore } from '../../features/feedback-intake/feedback-store.ts';
import { createAddFeedback } from './add-feedback.ts';
import { createChangeFeedback } from './change-feedback.ts';
import { toFeedback } from './feedback-row.ts';
import type { Feedback as FeedbackRow, FollowUpMessage as MessageRow } from './generated/client.ts';
import { toMessage } from './message-row.ts';
import { sealedFields } from './sealed-fields.ts';
import type { StoreDeps } from './store-deps.ts';

/** Statuses after which nobody has to do anything more. */
const closed = ['handled', 'dismissed', 'withdrawn'];

export const createFeedbackStore = (deps: StoreDeps): FeedbackStore => {
  const { codec } = deps;
  const { feedback, followUpMessage } = deps.database.prisma;
  const opened = (row: FeedbackRow | null) => (row === null ? null : toFeedback(codec, row));
  const openedMessage = (row: MessageRow | null) => (row === null ? null : toMessage(codec, row));
  return {
    add: createAddFeedback(deps),
    change: createChangeFeedback(deps),
    get: async (id) => opened(await feedback.findUnique({ where: { id } })),
    findByReference: async (reference) => opened(await feedback.findUnique({ where: { reference } })),
    findByOriginal: async (key) =>
      opened(await feedback.findFirst({ where: { originalKey: key }, orderBy: { createdAt: 'desc' } })),
    ofPerson: async (personId, limit) => {
      const rows = await feedback.findMany({
        where: { personId },
        orderBy: { createdAt: 'desc' },
        take: limit,
      });
      return rows.map((row) => toFeedback(codec, row));
    },
    openInDestination: async (destinationId, limit) => {
      const rows = await feedback.findMany({
        where: {
          status: { notIn: closed },
          restriction: null,
          posts: { some: { destinationId, state: 'posted' } },
        },
        orderBy: { createdAt: 'asc' },
        take: limit,
      });
      return rows.map((row) => toFeedback(codec, row));
    },
    underHold: async (people) => {
      const rows = await feedback.findMany({
        where: {
          holdGround: { not: null },
          ...(people === null ? {} : { personId: { in: [...people] } }),
        },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => toFeedback(codec, row));
    },
    originalOf: async (id) => {
      const row = await feedback.findUnique({ where: { id }, select: { original: true } });
      return sealedFields(codec, 'Feedback', id).openAddress('original', row?.original ?? null);
    },
    message: async (id) => openedMessage(await followUpMessage.findUnique({ where: { id } })),
    messagesOf: async (id) => {
      const rows = await followUpMessage.findMany({
        where: { feedbackId: id },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => toMessage(codec, row));
    },
    findMessageByAddress: async (key) =>
      openedMessage(
        await followUpMessage.findFirst({ where: { addressKey: key }, orderBy: { createdAt: 'desc' } }),
      ),
  };
};
