import type { ownTables } from '../../../features/data-rights/personal-data-inventory.ts';
import type { TextKey } from '../../../shared/text-key.ts';

type Tables = typeof ownTables;

/** The columns of a table that a person is given. */
type GivenIn<Table extends keyof Tables> = keyof {
  [Column in keyof Tables[Table]['columns'] as Tables[Table]['columns'][Column] extends {
    readonly given: { readonly as: string };
  }
    ? Column
    : never]: true;
};

type GivenTable = keyof {
  [Table in keyof Tables as Tables[Table]['section'] extends string ? Table : never]: true;
};

/** `drawn`: it stands in the answer's own layout. Otherwise its label among the rest, after what matters first. */
export type Shown = 'drawn' | TextKey;

const id = 'rights:rest.id';
const deleteAfter = 'rights:access.deleteAfter';
const stored = 'rights:access.storedAt';
const item = 'rights:rest.item';
const receipt = 'rights:rest.receipt';
const pressed = 'rights:rest.pressed';
const platform = 'rights:rest.platform';
const workspace = 'rights:rest.workspace';
const state = 'rights:rest.state';
const place = 'rights:rest.place';
const original = 'rights:rest.original';
const destination = 'rights:rest.destination';
const tries = 'rights:rest.tries';
const revision = 'rights:rest.revision';

/**
 * Where every column that a person is given stands in the access answer, in the chat and on the page (GDPR art. 15(1)).
 * A column without a decision here does not compile.
 */
export const accessColumns = {
  Person: {
    platform: 'drawn',
    workspaceId: 'drawn',
    userId: 'drawn',
    language: 'drawn',
    languageChosen: 'rights:rest.languageChosen',
    displayName: 'drawn',
    email: 'drawn',
    conversation: 'drawn',
    displayNameStated: 'rights:rest.displayNameStated',
    emailStated: 'rights:rest.emailStated',
    statedCompany: 'drawn',
    statedCountry: 'drawn',
    statedPricePlan: 'drawn',
    restriction: 'drawn',
    profileReadAt: 'drawn',
    linkId: 'rights:rest.link',
    auditSubject: 'rights:rest.auditSubject',
    createdAt: 'drawn',
    // The layout has the date of the last that hangs on them.
    deleteAfter,
  },
  NoticeReceipt: { id, version: 'drawn', pressedAt: 'drawn', surface: 'drawn', deleteAfter },
  Feedback: {
    id,
    reference: 'drawn',
    revision,
    noticeReceiptId: receipt,
    noticePressedAt: pressed,
    platform,
    workspaceId: workspace,
    status: 'drawn',
    text: 'drawn',
    kind: 'drawn',
    applicationId: 'drawn',
    applicationVersion: 'drawn',
    company: 'drawn',
    country: 'drawn',
    pricePlan: 'drawn',
    url: 'drawn',
    matchedBy: 'drawn',
    stated: 'drawn',
    surface: 'drawn',
    language: 'rights:field.language',
    writtenAt: 'drawn',
    createdAt: 'drawn',
    deleteAfter: 'drawn',
    original,
    closingMessageId: 'rights:rest.closingMessage',
    authorOutcome: 'rights:rest.told',
    restriction: 'drawn',
    authorReason: 'rights:rest.notToldBecause',
    holdGround: 'drawn',
    holdReason: 'drawn',
  },
  FollowUpMessage: {
    id,
    feedbackId: item,
    kind: 'drawn',
    noticeReceiptId: receipt,
    noticePressedAt: pressed,
    text: 'drawn',
    state: 'drawn',
    reason: 'rights:rest.notToldBecause',
    address: place,
    finishedAt: 'rights:rest.finished',
    createdAt: 'drawn',
    deleteAfter,
  },
  Post: {
    id,
    feedbackId: item,
    destinationId: destination,
    state,
    code: 'rights:rest.code',
    createdAt: stored,
    deleteAfter,
  },
  ThreadCopy: { postId: 'rights:rest.post', key: 'rights:rest.copied', deleteAfter },
  Disclosure: {
    id,
    feedbackId: item,
    recipientId: 'rights:rest.recipient',
    recipientName: 'drawn',
    recipientCountry: 'drawn',
    destinationId: 'drawn',
    fields: 'drawn',
    at: 'drawn',
    deleteAfter,
  },
  PendingSave: {
    id,
    noticeReceiptId: receipt,
    noticePressedAt: pressed,
    original,
    card: 'rights:rest.card',
    kind: 'rights:field.kind',
    applicationId: 'rights:field.application',
    createdAt: stored,
    deleteAfter,
  },
  LinkCode: { id, wrongTries: tries, createdAt: stored, deleteAfter: 'drawn' },
  LinkTries: { id, count: 'drawn', createdAt: stored, deleteAfter },
  Download: { id, createdAt: stored, deleteAfter },
  ChatExport: { id, platform, workspaceId: workspace, place, state, createdAt: stored, deleteAfter },
  RightsRequest: {
    id,
    reference: 'drawn',
    revision,
    feedbackId: item,
    kind: 'drawn',
    state: 'drawn',
    source: 'rights:rest.source',
    receivedAt: 'drawn',
    // The layout has the date that counts, and only while it does.
    dueAt: 'rights:requests.due',
    extendedDueAt: 'rights:rest.extendedDue',
    extensionReason: 'drawn',
    wish: 'rights:rest.wish',
    restriction: 'drawn',
    decidedAt: 'drawn',
    ground: 'drawn',
    reason: 'drawn',
    reminded: 'rights:rest.reminded',
    codeUntil: 'rights:rest.codeUntil',
    codeTries: tries,
    createdAt: stored,
    identityUntil: 'drawn',
    deleteAfter,
  },
} as const satisfies { readonly [Table in GivenTable]: { readonly [Column in GivenIn<Table>]: Shown } };

/** What the rows of a table are called; those with a reference go by that. */
export const accessTables: { readonly [Table in GivenTable]: TextKey } = {
  Person: 'rights:rest.table.person',
  NoticeReceipt: 'rights:rest.table.receipt',
  Feedback: 'rights:rest.table.item',
  FollowUpMessage: 'rights:rest.table.message',
  Post: 'rights:rest.table.post',
  ThreadCopy: 'rights:rest.table.threadCopy',
  Disclosure: 'rights:rest.table.disclosure',
  PendingSave: 'rights:rest.table.pendingSave',
  LinkCode: 'rights:rest.table.linkCode',
  LinkTries: 'rights:rest.table.linkTries',
  Download: 'rights:rest.table.download',
  ChatExport: 'rights:rest.table.chatExport',
  RightsRequest: 'rights:rest.table.request',
};
