import { type StatedField, statedFields } from '../../features/feedback-intake/customer.ts';
import type { Correction } from '../../features/feedback-intake/person-store.ts';
import { assertRecordable, type Recordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { Prisma } from './generated/client.ts';
import { recordAudit } from './record-audit.ts';
import { sealedFields } from './sealed-fields.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction, type Transaction } from './transaction.ts';

/** A person's correction, on their row and on every item that shows the customer (GDPR art. 16 and 19). */
export const createCorrectPerson =
  ({ database: { prisma }, codec, jobs, clock }: Pick<StoreDeps, 'database' | 'codec' | 'jobs' | 'clock'>) =>
  (correction: Recordable<Correction>): Promise<void> => {
    assertRecordable(correction);
    const id = correction.receipt.personId;
    return inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      if (!(await holdPerson(tx, id))) return;
      await tx.person.updateMany({ where: { id }, data: personColumns(codec, id, correction.value) });
      const amount = Object.keys(correction.value).length;
      await recordAudit(sqlOf(tx), [{ event: 'data-rectified', personId: id, amount, at: clock.now() }]);
      const stated = statedOf(correction.value);
      if (Object.keys(stated).length === 0) return;
      const changed = await correctItems(tx, codec, id, stated);
      await enqueue(
        changed.map(
          (feedbackId): Job => ({
            name: 'refresh-cards',
            payload: { feedbackId: idFrom(feedbackId), discloses: true },
          }),
        ),
      );
    });
  };

type Stated = Partial<Record<StatedField, string>>;

/**
 * `stated` holds the fields that were corrected and no others; an empty text takes a value away, but a company stays.
 * @returns the ids of the items
 */
const correctItems = async (
  tx: Transaction,
  codec: FieldCodec,
  personId: string,
  stated: Stated,
): Promise<readonly string[]> => {
  const items = await tx.feedback.findMany({
    where: { personId },
    select: { id: true, company: true, matchedBy: true, stated: true },
  });
  const corrected = items.map(({ id, company, matchedBy, stated: before }) => {
    const { seal } = sealedFields(codec, 'Feedback', id);
    const { company: said = '', country, pricePlan } = stated;
    return {
      id,
      company: said === '' ? company : seal('company', said),
      matchedBy: matchedBy ?? (stated.company === undefined ? null : 'person'),
      stated: statedFields.filter((field) => before.includes(field) || stated[field] !== undefined),
      ...(country === undefined ? {} : { country: seal('country', country || null) }),
      ...(pricePlan === undefined ? {} : { pricePlan: seal('pricePlan', pricePlan || null) }),
    };
  });
  const columns = ['company', 'matchedBy', 'stated', 'country', 'pricePlan'] as const;
  const given = columns.filter((column) => corrected[0] !== undefined && column in corrected[0]);
  if (given.length === 0) return [];
  // One statement for them all: somebody may have written a thousand.
  await sqlOf(tx).query(
    `UPDATE "Feedback" f SET ${given.map((column) => `"${column}" = c."${column}"`).join(', ')}, revision = f.revision + 1
       FROM json_populate_recordset(NULL::"Feedback", $1::text::json) c WHERE f.id = c.id`,
    [JSON.stringify(corrected)],
  );
  return items.map(({ id }) => id);
};

const statedOf = ({ company, country, pricePlan }: Correction): Stated => ({
  ...(company === undefined ? {} : { company }),
  ...(country === undefined ? {} : { country }),
  ...(pricePlan === undefined ? {} : { pricePlan }),
});

const personColumns = (
  codec: FieldCodec,
  id: string,
  { displayName, email, company, country, pricePlan }: Correction,
): Prisma.PersonUncheckedUpdateInput => {
  const { seal } = sealedFields(codec, 'Person', id);
  return {
    ...(displayName === undefined
      ? {}
      : { displayName: seal('displayName', displayName), displayNameStated: true }),
    ...(email === undefined ? {} : { email: seal('email', email), emailStated: true }),
    ...(company === undefined ? {} : { statedCompany: seal('statedCompany', company) }),
    ...(country === undefined ? {} : { statedCountry: seal('statedCountry', country) }),
    ...(pricePlan === undefined ? {} : { statedPricePlan: seal('statedPricePlan', pricePlan) }),
  };
};
