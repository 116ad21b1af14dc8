import {
  deletionDate,
  keyedHash,
  noticePressedAt,
  ofRequests,
  personKey,
  receiptOf,
  recordedAt,
  rowKey,
} from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const answer = { category: 'answer', coveredBy: { notice: 'answer' }, source: 'person' } as const;
const application = {
  category: 'application',
  coveredBy: { notice: 'application' },
  source: 'person',
} as const;
const customer = { category: 'customer', source: 'customer-list', purpose: 'understand' } as const;
const nameOfCustomer = { ...customer, stored: 'encrypted' } as const;
const user = { category: 'identity', coveredBy: { notice: 'userName' }, source: 'platform' } as const;
const handling = {
  category: 'follow-up',
  coveredBy: { notice: 'handled' },
  source: 'lytt',
  purpose: 'inform',
} as const;

export const feedback = {
  subject: { kind: 'person', column: 'personId' },
  section: 'feedback',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    reference: { ...answer, source: 'lytt', purpose: 'follow-up', given: { as: 'reference' } },
    revision: { ...handling, purpose: 'operation', given: { as: 'revision' } },
    personId: personKey,
    noticeReceiptId: receiptOf,
    noticePressedAt,
    platform: { ...user, purpose: 'follow-up', given: { as: 'platform' } },
    workspaceId: { ...user, purpose: 'follow-up', given: { as: 'workspace' } },
    status: { ...handling, given: { as: 'status' } },
    text: { ...answer, purpose: 'understand', given: { as: 'text' }, stored: 'encrypted' },
    kind: { ...answer, purpose: 'understand', given: { as: 'kind' } },
    applicationId: { ...application, purpose: 'understand', given: { as: 'application' } },
    applicationVersion: {
      ...application,
      purpose: 'understand',
      given: { as: 'applicationVersion' },
      stored: 'encrypted',
    },
    company: { ...nameOfCustomer, coveredBy: { notice: 'company' }, given: { as: 'company' } },
    country: { ...nameOfCustomer, coveredBy: { notice: 'country' }, given: { as: 'country' } },
    pricePlan: { ...nameOfCustomer, coveredBy: { notice: 'pricePlan' }, given: { as: 'pricePlan' } },
    url: { ...nameOfCustomer, coveredBy: { notice: 'url' }, given: { as: 'url' } },
    matchedBy: { ...customer, coveredBy: { supplement: 'source' }, given: { as: 'matchedBy' } },
    stated: {
      ...customer,
      source: 'person',
      coveredBy: { supplement: 'source' },
      given: { as: 'corrected' },
    },
    surface: { ...recordedAt, given: { as: 'surface' } },
    language: { ...answer, purpose: 'inform', given: { as: 'language' } },
    writtenAt: { ...answer, source: 'platform', purpose: 'follow-up', given: { as: 'writtenAt' } },
    createdAt: recordedAt,
    deleteAfter: deletionDate,
    dedupeKey: keyedHash,
    originalKey: keyedHash,
    original: {
      ...answer,
      source: 'platform',
      purpose: 'follow-up',
      given: { as: 'originalMessage' },
      stored: 'encrypted',
      json: true,
    },
    assignee: {
      ...handling,
      source: 'platform',
      purpose: 'follow-up',
      given: { not: 'somebody-else' },
      stored: 'encrypted',
      json: true,
    },
    closingMessageId: { ...rowKey('closingMessage'), purpose: 'inform' },
    authorOutcome: { ...handling, given: { as: 'toldHowItEnded' } },
    restriction: { ...ofRequests, given: { as: 'restriction' } },
    holdGround: { ...ofRequests, source: 'lytt', given: { as: 'keptOnGround' } },
    holdReason: { ...ofRequests, source: 'lytt', given: { as: 'keptBecause' }, stored: 'encrypted' },
    authorReason: { ...handling, given: { as: 'notToldBecause' } },
  },
} as const satisfies TableEntry;
