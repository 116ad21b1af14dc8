import type { NewFeedback } from '../../features/feedback-intake/feedback-store.ts';
import type { Recordable } from '../../features/privacy-notice/notice-gate.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { customerColumns } from './customer-columns.ts';
import type { Feedback as FeedbackRow } from './generated/client.ts';
import { sealedFields } from './sealed-fields.ts';

/** The row of a new feedback: its author and receipt come from the gate, its texts are sealed. */
export const newFeedbackRow = (
  codec: FieldCodec,
  { value, receipt }: Recordable<NewFeedback>,
): FeedbackRow => {
  const fields = sealedFields(codec, 'Feedback', value.id);
  return {
    id: value.id,
    reference: value.reference,
    revision: 1,
    personId: receipt.personId,
    noticeReceiptId: receipt.id,
    noticePressedAt: receipt.pressedAt,
    platform: value.platform,
    workspaceId: value.workspaceId,
    status: 'received',
    text: fields.seal('text', value.text),
    kind: value.kind,
    applicationId: value.applicationId,
    applicationVersion: fields.seal('applicationVersion', value.applicationVersion),
    ...customerColumns(codec, value.id, value.customer),
    surface: value.surface,
    language: value.language,
    writtenAt: value.writtenAt,
    createdAt: value.createdAt,
    deleteAfter: value.deleteAfter,
    dedupeKey: value.dedupeKey,
    originalKey: value.original?.key ?? null,
    original: fields.sealAddress('original', value.original?.address ?? null),
    assignee: null,
    closingMessageId: null,
    authorOutcome: null,
    authorReason: null,
    // The statement that adds the row takes it over from the person.
    restriction: null,
    holdGround: null,
    holdReason: null,
  };
};
