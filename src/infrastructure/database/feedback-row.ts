import {
  type AuthorOutcome,
  type Feedback,
  feedbackKinds,
  feedbackStatuses,
  feedbackSurfaces,
  holdGrounds,
  restrictions,
} from '../../features/feedback-intake/feedback.ts';
import { idFrom } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { platformNames } from '../../shared/platform-user.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { toCustomer } from './customer-columns.ts';
import type { Feedback as FeedbackRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';

/** A stored feedback with its texts opened. */
export const toFeedback = (codec: FieldCodec, row: FeedbackRow): Feedback => {
  const fields = sealedFields(codec, 'Feedback', row.id);
  return {
    id: idFrom(row.id),
    reference: idFrom(row.reference),
    revision: row.revision,
    personId: idFrom(row.personId),
    platform: oneOf(platformNames, row.platform),
    workspaceId: row.workspaceId,
    status: oneOf(feedbackStatuses, row.status),
    text: fields.open('text', row.text),
    kind: oneOf(feedbackKinds, row.kind),
    applicationId: row.applicationId,
    applicationVersion: fields.open('applicationVersion', row.applicationVersion),
    customer: toCustomer(codec, row),
    surface: oneOf(feedbackSurfaces, row.surface),
    language: oneOf(languages, row.language),
    writtenAt: row.writtenAt,
    createdAt: row.createdAt,
    deleteAfter: row.deleteAfter,
    assignee: fields.openUser('assignee', row.assignee),
    closingMessageId: row.closingMessageId === null ? null : idFrom(row.closingMessageId),
    authorOutcome: toAuthorOutcome(row),
    restriction: row.restriction === null ? null : oneOf(restrictions, row.restriction),
    legalHold:
      row.holdGround === null
        ? null
        : {
            ground: oneOf(holdGrounds, row.holdGround),
            reason: fields.open('holdReason', row.holdReason) ?? '',
          },
  };
};

const toAuthorOutcome = (row: FeedbackRow): AuthorOutcome | null => {
  if (row.authorOutcome === null) return null;
  const kind = oneOf(['notified', 'suppressed', 'undeliverable'] as const, row.authorOutcome);
  return kind === 'notified' ? { kind } : { kind, reason: row.authorReason ?? '' };
};
