import type {
  DataRightsStore,
  HeldData,
  HeldFeedback,
} from '../../features/data-rights/data-rights-store.ts';
import { idFrom, type PersonId } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { createErasePerson } from './erase-person.ts';
import { toFeedback } from './feedback-row.ts';
import type { Feedback as FeedbackRow, FollowUpMessage as MessageRow } from './generated/client.ts';
import { toMessage } from './message-row.ts';
import { oneOf } from './one-of.ts';
import { toPerson } from './person-row.ts';
import { readPersonalCopy } from './read-personal-copy.ts';
import { toRequest } from './request-row.ts';
import type { StoreDeps } from './store-deps.ts';

export const createDataRightsStore = (deps: StoreDeps): DataRightsStore => ({
  held: (personId) => readHeld(deps, personId),
  erase: createErasePerson(deps),
});

/** Everything about one person, in the order it came. Who the agents are is left out. */
const readHeld = async ({ database, codec }: StoreDeps, id: PersonId): Promise<HeldData | null> => {
  const { prisma } = database;
  const row = await prisma.person.findUnique({
    where: { id },
    include: {
      receipts: { orderBy: { pressedAt: 'asc' } },
      feedback: { orderBy: { createdAt: 'asc' }, include: { messages: { orderBy: { createdAt: 'asc' } } } },
      disclosures: { orderBy: { at: 'asc' }, include: { feedback: { select: { reference: true } } } },
      requests: { orderBy: { receivedAt: 'asc' } },
      pendingSaves: { select: { deleteAfter: true } },
      linkCode: { select: { deleteAfter: true } },
      linkTries: { select: { count: true } },
    },
  });
  if (row === null) return null;
  const ofPerson = { feedback: { personId: id } };
  const cards = await prisma.post.count({ where: { ...ofPerson, channel: { not: null } } });
  const threadEntries = await prisma.threadCopy.count({ where: { post: ofPerson } });
  const copy = await readPersonalCopy({ sql: database, codec }, id);
  if (copy === null) return null;
  return {
    person: { ...toPerson(codec, row), deleteAfter: latest([row, ...row.feedback, ...row.pendingSaves]) },
    receipts: row.receipts.map((receipt) => ({
      id: idFrom(receipt.id),
      personId: id,
      version: idFrom(receipt.version),
      pressedAt: receipt.pressedAt,
      language: oneOf(languages, row.language),
      surface: receipt.surface,
    })),
    feedback: row.feedback.map((item) => toHeldFeedback(codec, item)),
    disclosures: row.disclosures.map((disclosure) => ({
      recipientName: disclosure.recipientName,
      recipientCountry: disclosure.recipientCountry,
      destinationId: disclosure.destinationId,
      reference: disclosure.feedback === null ? null : idFrom(disclosure.feedback.reference),
      fields: disclosure.fields,
      at: disclosure.at,
    })),
    requests: row.requests.map((request) => toRequest(codec, request)),
    linkCodeUntil: row.linkCode?.deleteAfter ?? null,
    wrongLinkTries: row.linkTries?.count ?? 0,
    pendingSaves: row.pendingSaves.length,
    copies: cards + threadEntries,
    copy,
  };
};

/** A person is kept as long as the last that hangs on them (`due-rows.ts`), so that is the date to tell. */
const latest = (rows: readonly { readonly deleteAfter: Date }[]): Date =>
  new Date(Math.max(...rows.map((row) => row.deleteAfter.getTime())));

const toHeldFeedback = (
  codec: FieldCodec,
  row: FeedbackRow & { readonly messages: readonly MessageRow[] },
): HeldFeedback => {
  const item = toFeedback(codec, row);
  return {
    reference: item.reference,
    status: item.status,
    text: item.text,
    kind: item.kind,
    applicationId: item.applicationId,
    applicationVersion: item.applicationVersion,
    customer: item.customer,
    restriction: item.restriction,
    legalHold: item.legalHold,
    surface: item.surface,
    writtenAt: item.writtenAt,
    createdAt: item.createdAt,
    deleteAfter: item.deleteAfter,
    messages: row.messages.map((message) => {
      const { kind, text, createdAt, state } = toMessage(codec, message);
      return { kind, text, createdAt, state };
    }),
  };
};
