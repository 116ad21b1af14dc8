import {
  objectionWishes,
  type RightsRequest,
  refusalGrounds,
  requestKinds,
  requestSources,
  requestStates,
} from '../../features/data-rights/rights-request.ts';
import type { NewRightsRequest, RequestChange } from '../../features/data-rights/rights-request-store.ts';
import { restrictions } from '../../features/feedback-intake/feedback.ts';
import { idFrom } from '../../shared/ids.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { Prisma, RightsRequest as RequestRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';

const maybe = <Code extends string>(codes: readonly Code[], stored: string | null): Code | null =>
  stored === null ? null : oneOf(codes, stored);

/** A stored request with its texts opened. */
export const toRequest = (codec: FieldCodec, row: RequestRow): RightsRequest => {
  const fields = sealedFields(codec, 'RightsRequest', row.id);
  return {
    id: idFrom(row.id),
    reference: idFrom(row.reference),
    revision: row.revision,
    personId: row.personId === null ? null : idFrom(row.personId),
    feedbackId: row.feedbackId === null ? null : idFrom(row.feedbackId),
    kind: oneOf(requestKinds, row.kind),
    state: oneOf(requestStates, row.state),
    source: oneOf(requestSources, row.source),
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    extendedDueAt: row.extendedDueAt,
    extensionReason: fields.open('extensionReason', row.extensionReason),
    wish: maybe(objectionWishes, row.wish),
    restriction: maybe(restrictions, row.restriction),
    decidedAt: row.decidedAt,
    ground: maybe(refusalGrounds, row.ground),
    reason: fields.open('reason', row.reason),
    card:
      row.channel === null || row.message === null ? null : { channel: row.channel, message: row.message },
    reminded: row.reminded,
    codeKey: row.codeKey === null ? null : idFrom(row.codeKey),
    codeUntil: row.codeUntil,
    codeTries: row.codeTries,
    createdAt: row.createdAt,
    identityUntil: row.identityUntil,
    deleteAfter: row.deleteAfter,
  };
};

export const newRequestRow = (
  codec: FieldCodec,
  { reason, extensionReason, ...request }: NewRightsRequest,
): Prisma.RightsRequestUncheckedCreateInput => {
  const fields = sealedFields(codec, 'RightsRequest', request.id);
  return {
    ...request,
    reason: fields.seal('reason', reason),
    extensionReason: fields.seal('extensionReason', extensionReason),
  };
};

/** The columns that a change sets; what it leaves out stays as it is. */
export const changedRequest = (
  codec: FieldCodec,
  id: string,
  { reason, extensionReason, ...change }: RequestChange,
): Prisma.RightsRequestUncheckedUpdateInput => {
  const fields = sealedFields(codec, 'RightsRequest', id);
  return {
    ...change,
    revision: { increment: 1 },
    ...(reason === undefined ? {} : { reason: fields.seal('reason', reason) }),
    ...(extensionReason === undefined
      ? {}
      : { extensionReason: fields.seal('extensionReason', extensionReason) }),
  };
};
