import type { StatedField } from '../../features/feedback-intake/customer.ts';
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
import { holdPerson, inTransaction } from './transaction.ts';

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
      const changed = await sqlOf(tx).query<{ id: string }>(correctItems, [id, JSON.stringify(stated)]);
      await enqueue(
        changed.map((row): Job => ({ name: 'refresh-cards', payload: { feedbackId: idFrom(row.id) } })),
      );
    });
  };

/** `$2` holds the fields that were corrected and no others; an empty text takes a value away. */
const correctItems = `
  UPDATE "Feedback" f
     SET company = CASE WHEN s ? 'company' THEN coalesce(nullif(s->>'company', ''), f.company) ELSE f.company END,
         country = CASE WHEN s ? 'country' THEN nullif(s->>'country', '') ELSE f.country END,
         "pricePlan" = CASE WHEN s ? 'pricePlan' THEN nullif(s->>'pricePlan', '') ELSE f."pricePlan" END,
         "matchedBy" = coalesce(f."matchedBy", CASE WHEN s ? 'company' THEN 'person' END),
         stated = ARRAY(SELECT DISTINCT unnest(f.stated || ARRAY(SELECT jsonb_object_keys(s))) ORDER BY 1),
         revision = f.revision + 1
    FROM (SELECT $2::text::jsonb AS s) given
   WHERE f."personId" = $1::uuid
  RETURNING f.id::text AS id`;

const statedOf = ({ company, country, pricePlan }: Correction): Partial<Record<StatedField, string>> => ({
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
