import type { NewDisclosure } from '../../features/feedback-intake/feedback-store.ts';
import { recordAudit } from './record-audit.ts';
import type { Sql } from './sql.ts';

/** Enters that rows were added to the ledger: who somebody is was shown to an agent, or a channel was given a card. */
export const recordDisclosures = (
  sql: Sql,
  personId: string,
  disclosures: readonly Pick<NewDisclosure, 'fields' | 'at'>[],
): Promise<void> =>
  recordAudit(
    sql,
    disclosures.map(({ fields, at }) => ({
      event: fields.includes('userId') ? 'sender-shown' : 'data-disclosed',
      personId,
      amount: fields.length,
      at,
    })),
  );
