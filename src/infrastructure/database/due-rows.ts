import type { RetentionKind } from '../../features/retention/retention-store.ts';

interface DueRows {
  readonly table:
    | 'Feedback'
    | 'PendingSave'
    | 'LinkCode'
    | 'LinkTries'
    | 'NoticeReceipt'
    | 'Person'
    | 'Removal';
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

/** What "its date has come" means, kind by kind: the only place where it is said, for counting and for deleting. */
export const dueRows: { readonly [Kind in RetentionKind]: DueRows } = {
  feedback: { table: 'Feedback', person: 'personId', due: past, free: 'true' },
  pendingSaves: { table: 'PendingSave', person: 'personId', due: past, free: 'true' },
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
    ].join(' AND '),
    free: [noneLeft('Feedback'), noneLeft('FollowUpMessage'), noneLeft('PendingSave')].join(' AND '),
  },
  people: {
    table: 'Person',
    person: 'id',
    due: [past, noneLivesLonger('Feedback', 'personId'), noneLivesLonger('PendingSave', 'personId')].join(
      ' AND ',
    ),
    free: 'true',
  },
  removals: {
    table: 'Removal',
    person: null,
    due: `${past} AND t.state <> 'waiting'`,
    free: 'true',
  },
};
