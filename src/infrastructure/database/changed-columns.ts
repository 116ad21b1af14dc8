import type { FeedbackChange } from '../../features/feedback-intake/feedback-store.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { customerColumns } from './customer-columns.ts';
import type { Prisma } from './generated/client.ts';
import { sealedFields } from './sealed-fields.ts';

/** The columns of a feedback that a change sets; what it leaves out stays as it is. */
export const changedColumns = (
  codec: FieldCodec,
  id: FeedbackId,
  change: FeedbackChange,
): Prisma.FeedbackUncheckedUpdateInput => {
  const fields = sealedFields(codec, 'Feedback', id);
  const columns: Prisma.FeedbackUncheckedUpdateInput = { revision: { increment: 1 } };
  if (change.status !== undefined) columns.status = change.status;
  if (change.kind !== undefined) columns.kind = change.kind;
  if (change.language !== undefined) columns.language = change.language;
  if (change.deleteAfter !== undefined) columns.deleteAfter = change.deleteAfter;
  if (change.legalHold !== undefined) {
    columns.holdGround = change.legalHold?.ground ?? null;
    columns.holdReason = fields.seal('holdReason', change.legalHold?.reason ?? null);
  }
  if (change.applicationId !== undefined) columns.applicationId = change.applicationId;
  if (change.closingMessageId !== undefined) columns.closingMessageId = change.closingMessageId;
  if (change.assignee !== undefined) columns.assignee = fields.sealUser('assignee', change.assignee);
  if (change.text !== undefined) columns.text = fields.seal('text', change.text?.value ?? null);
  if (change.applicationVersion !== undefined) {
    columns.applicationVersion = fields.seal('applicationVersion', change.applicationVersion?.value ?? null);
  }
  if (change.customer !== undefined) Object.assign(columns, customerColumns(codec, id, change.customer));
  if (change.authorOutcome !== undefined) {
    const outcome = change.authorOutcome;
    columns.authorOutcome = outcome?.kind ?? null;
    columns.authorReason = outcome === null || outcome.kind === 'notified' ? null : outcome.reason;
  }
  return columns;
};
