import { feedbackKinds } from '../../features/feedback-intake/feedback.ts';
import type { PendingSave, PendingSaveStore } from '../../features/feedback-intake/pending-save-store.ts';
import { assertRecordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom } from '../../shared/ids.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { PendingSave as PendingSaveRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { storedAddress } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction } from './transaction.ts';

export const createPendingSaveStore = ({
  database: { prisma },
  codec,
  jobs,
}: StoreDeps): PendingSaveStore => ({
  add: async (save, newJobs) => {
    assertRecordable(save);
    const { receipt, value } = save;
    const { id: noticeReceiptId, personId, pressedAt } = receipt;
    return inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      if (!(await holdPerson(tx, personId))) return { kind: 'receipt-gone' };
      const found = await tx.noticeReceipt.findFirst({ where: { id: noticeReceiptId, personId, pressedAt } });
      if (found === null) return { kind: 'receipt-gone' };
      const added = await tx.pendingSave.createMany({
        data: [
          {
            id: value.id,
            personId,
            noticeReceiptId,
            noticePressedAt: pressedAt,
            original: codec.seal(place('original', value.id), JSON.stringify(value.original)),
            card: codec.seal(place('card', value.id), JSON.stringify(value.card)),
            kind: value.kind,
            applicationId: value.applicationId,
            createdAt: value.createdAt,
            deleteAfter: value.deleteAfter,
            dedupeKey: value.dedupeKey,
          },
        ],
        skipDuplicates: true,
      });
      if (added.count === 0) return { kind: 'already' };
      await enqueue(newJobs);
      return { kind: 'added' };
    });
  },
  get: async (id) => {
    const row = await prisma.pendingSave.findUnique({ where: { id } });
    return row === null ? null : toPendingSave(codec, row);
  },
  remove: async (id) => {
    await prisma.pendingSave.deleteMany({ where: { id } });
  },
});

const place = (column: 'original' | 'card', row: string) => ({ table: 'PendingSave', column, row });

const openAddress = (codec: FieldCodec, row: PendingSaveRow, column: 'original' | 'card'): MessageAddress =>
  storedAddress.parse(JSON.parse(codec.open(place(column, row.id), row[column])));

const toPendingSave = (codec: FieldCodec, row: PendingSaveRow): PendingSave => ({
  id: idFrom(row.id),
  personId: idFrom(row.personId),
  original: openAddress(codec, row, 'original'),
  card: openAddress(codec, row, 'card'),
  kind: oneOf(feedbackKinds, row.kind),
  applicationId: row.applicationId,
  createdAt: row.createdAt,
});
