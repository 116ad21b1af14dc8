import { auditEvent, auditInbox, erasure } from './inventory/audit-trail.ts';
import { chatExport } from './inventory/chat-export.ts';
import { post, removal, threadCopy } from './inventory/copies.ts';
import { disclosure } from './inventory/disclosure.ts';
import { download } from './inventory/download.ts';
import { feedback } from './inventory/feedback.ts';
import { followUpMessage } from './inventory/follow-up-message.ts';
import { linkCode, linkTries } from './inventory/linking.ts';
import { noticeReceipt } from './inventory/notice-receipt.ts';
import { departure, indexKey, installation, prismaMigrations, retentionRun } from './inventory/operation.ts';
import { pendingSave } from './inventory/pending-save.ts';
import { person } from './inventory/person.ts';
import { queueTables } from './inventory/queue-tables.ts';
import { rightsRequest } from './inventory/rights-request.ts';
import type { TableEntry } from './inventory/table-entry.ts';

/** The tables of Lytt's own, by the names of `schema.prisma`. A column without a decision does not compile. */
export const ownTables = {
  Person: person,
  NoticeReceipt: noticeReceipt,
  Feedback: feedback,
  FollowUpMessage: followUpMessage,
  Post: post,
  ThreadCopy: threadCopy,
  Removal: removal,
  Disclosure: disclosure,
  PendingSave: pendingSave,
  LinkCode: linkCode,
  LinkTries: linkTries,
  Download: download,
  ChatExport: chatExport,
  RightsRequest: rightsRequest,
  AuditInbox: auditInbox,
  AuditEvent: auditEvent,
  Erasure: erasure,
  RetentionRun: retentionRun,
  Installation: installation,
  Departure: departure,
  IndexKey: indexKey,
} as const satisfies { readonly [Table in string]: TableEntry };

export type Inventory = { readonly [Table in string]: TableEntry };

/**
 * Every column of every table in the database, the queue's and Prisma's too, with every decision about it: the one
 * list that access, export, erasure, retention and the record of processing (GDPR art. 30) go by. A test holds it to
 * `information_schema`, both ways.
 */
export const personalDataInventory: Inventory = {
  ...ownTables,
  ...queueTables,
  _prisma_migrations: prismaMigrations,
};
