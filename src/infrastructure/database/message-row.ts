import type { NewMessage } from '../../features/feedback-intake/feedback-store.ts';
import type { FollowUpMessage } from '../../features/feedback-intake/follow-up-message.ts';
import { assertRecordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom } from '../../shared/ids.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { FollowUpMessage as MessageRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';

const messageKinds = ['reply', 'handled', 'note', 'answer'] as const;
const messageStates = ['waiting', 'sent', 'suppressed', 'undeliverable', 'stored'] as const;

/** A stored message with its text opened. */
export const toMessage = (codec: FieldCodec, row: MessageRow): FollowUpMessage => {
  const fields = sealedFields(codec, 'FollowUpMessage', row.id);
  return {
    id: idFrom(row.id),
    feedbackId: idFrom(row.feedbackId),
    kind: oneOf(messageKinds, row.kind),
    text: fields.open('text', row.text),
    agent: fields.openUser('agent', row.agent),
    createdAt: row.createdAt,
    state: oneOf(messageStates, row.state),
    reason: row.reason,
    address: fields.openAddress('address', row.address),
  };
};

/** What a new message takes from the feedback it belongs to. */
interface Parent {
  readonly id: string;
  readonly personId: string;
  readonly deleteAfter: Date;
}

/** The row of a new message; the author's own words have to have passed the notice gate. */
export const newMessageRow = (codec: FieldCodec, parent: Parent, message: NewMessage): MessageRow => {
  const fields = sealedFields(codec, 'FollowUpMessage', message.id);
  const shared = {
    id: message.id,
    feedbackId: parent.id,
    personId: parent.personId,
    reason: null,
    address: null,
    addressKey: null,
    finishedAt: null,
    createdAt: message.createdAt,
    deleteAfter: parent.deleteAfter,
    dedupeKey: message.dedupeKey,
  };
  if (message.from === 'agent') {
    return {
      ...shared,
      kind: message.kind,
      noticeReceiptId: null,
      noticePressedAt: null,
      text: fields.seal('text', message.text),
      agent: fields.sealUser('agent', message.agent),
      state: message.kind === 'note' ? 'stored' : 'waiting',
    };
  }
  assertRecordable(message.text);
  return {
    ...shared,
    // The parent's person with the author's receipt: the foreign key refuses a receipt of anybody else.
    kind: 'answer',
    noticeReceiptId: message.text.receipt.id,
    noticePressedAt: message.text.receipt.pressedAt,
    text: fields.seal('text', message.text.value),
    agent: null,
    state: 'stored',
  };
};
