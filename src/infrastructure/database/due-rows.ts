import type { RetentionKind } from '../../features/retention/retention-store.ts';

interface DueRows {
  readonly table:
    | 'Feedback'
    | 'PendingSave'
    | 'LinkCode'
    | 'LinkTries'
    | 'NoticeReceipt'
    | 'Person'
    | 'Removal'
    | 'RightsRequest'
    | 'Download'
    | 'ChatExport';
  /** Whose row must be held while a row of the table goes. Column of `t`; null: nobody's. */
  readonly person: 'id' | 'personId' | null;
  /** Which rows of the table, `t`, are past their date at `$1`. */
  readonly due: string;
  /** What has to be gone before a row can go, beyond its date: only ever true while something was left behind. */
  readonly free: string;
}

const now = '$1::timestamptz';
const past = `t."deleteAfter" <= ${now}`;

/** Nothing in a table that points at `t` lives longer than now. */
const noneLivesLonger = (table: string, column: string): string =>
  `NOT EXISTS (SELECT FROM "${table}" u WHERE u."${column}" = t.id AND u."deleteAfter" > ${now})`;
const noneLeft = (table: string): string =>
  `NOT EXISTS (SELECT FROM "${table}" u WHERE u."noticeReceiptId" = t.id)`;

/** Somebody asked for it to be kept as it is (GDPR art. 18). */
const frozen = (row: string): string => `${row}.restriction = 'freeze'`;
const notFrozen = (row: string): string => `${row}.restriction IS DISTINCT FROM 'freeze'`;
/** An item that must not go: frozen, or needed for a claim or a duty in law. */
const kept = (row: string): string => `(${frozen(row)} OR ${row}."holdGround" IS NOT NULL)`;
const notKept = (row: string): string => `(${notFrozen(row)} AND ${row}."holdGround" IS NULL)`;
const ownerNotFrozen = `NOT EXISTS (SELECT FROM "Person" p WHERE p.id = t."personId" AND ${frozen('p')})`;
/** Its request is answered, and does nothing to the data any more. */
const settled = `t.state <> 'open' AND (t.restriction IS NULL OR t."personId" IS NULL)`;

/** What "its date has come" means, kind by kind: the only place where it is said, for counting and for deleting. */
export const dueRows: { readonly [Kind in RetentionKind]: DueRows } = {
  feedback: { table: 'Feedback', person: 'personId', due: `${past} AND ${notKept('t')}`, free: 'true' },
  pendingSaves: {
    table: 'PendingSave',
    person: 'personId',
    due: `${past} AND ${ownerNotFrozen}`,
    free: 'true',
  },
  downloads: { table: 'Download', person: 'personId', due: past, free: 'true' },
  // Whose they are is nothing to wait for: whoever is erased meanwhile has let go of them.
  chatExports: { table: 'ChatExport', person: null, due: past, free: 'true' },
  requestIdentities: {
    table: 'RightsRequest',
    person: null,
    due: `t."personId" IS NOT NULL AND t."identityUntil" <= ${now} AND ${settled}`,
    free: 'true',
  },
  linkCodes: { table: 'LinkCode', person: 'personId', due: past, free: 'true' },
  linkTries: { table: 'LinkTries', person: 'personId', due: past, free: 'true' },
  receipts: {
    table: 'NoticeReceipt',
    person: 'personId',
    due: [
      past,
      noneLivesLonger('Feedback', 'noticeReceiptId'),
      noneLivesLonger('FollowUpMessage', 'noticeReceiptId'),
      noneLivesLonger('PendingSave', 'noticeReceiptId'),
      `NOT EXISTS (SELECT FROM "Feedback" u WHERE u."noticeReceiptId" = t.id AND ${kept('u')})`,
      `NOT EXISTS (SELECT FROM "FollowUpMessage" u JOIN "Feedback" v ON v.id = u."feedbackId"
                    WHERE u."noticeReceiptId" = t.id AND ${kept('v')})`,
      ownerNotFrozen,
    ].join(' AND '),
    free: [noneLeft('Feedback'), noneLeft('FollowUpMessage'), noneLeft('PendingSave')].join(' AND '),
  },
  people: {
    table: 'Person',
    person: 'id',
    due: [
      past,
      noneLivesLonger('Feedback', 'personId'),
      noneLivesLonger('PendingSave', 'personId'),
      notFrozen('t'),
      `NOT EXISTS (SELECT FROM "Feedback" u WHERE u."personId" = t.id AND ${kept('u')})`,
      // Whoever waits for an answer is kept until it is given.
      `NOT EXISTS (SELECT FROM "RightsRequest" u WHERE u."personId" = t.id AND u.state = 'open')`,
    ].join(' AND '),
    free: 'true',
  },
  removals: {
    table: 'Removal',
    person: null,
    due: `${past} AND t.state NOT IN ('waiting', 'manual')`,
    free: 'true',
  },
  requests: { table: 'RightsRequest', person: null, due: `${past} AND ${settled}`, free: 'true' },
};
