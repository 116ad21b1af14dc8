import { randomBytes } from 'node:crypto';
import type { NewDisclosure, NewFeedback } from '../../../src/features/feedback-intake/feedback-store.ts';
import { createNoticeGate, type Recordable } from '../../../src/features/privacy-notice/notice-gate.ts';
import type { NoticeVersion } from '../../../src/features/privacy-notice/notice-version.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { randomIdSource as ids } from '../../../src/infrastructure/crypto/id-source.ts';
import { openIndexKey } from '../../../src/infrastructure/crypto/index-key.ts';
import type { MasterKeys } from '../../../src/infrastructure/crypto/master-keys.ts';
import { createPersonRefs } from '../../../src/infrastructure/crypto/person-refs.ts';
import { createStores } from '../../../src/infrastructure/database/create-stores.ts';
import { createErasureLedger } from '../../../src/infrastructure/database/erasure-ledger.ts';
import { createWrappedKeyStore } from '../../../src/infrastructure/database/prisma-wrapped-key-store.ts';
import { openQueue } from '../../../src/infrastructure/queue/open-queue.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import type { PlatformUser } from '../../../src/shared/platform-user.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { customer } from '../../fakes/people.ts';
import { type DatabaseKind, openTestDatabase } from '../../support/databases.ts';

export const noticeVersion: NoticeVersion = idFrom('a'.repeat(64));
const oneKey: MasterKeys = [{ id: 'k1', bytes: randomBytes(32) }];
/** After every row that these tests write. */
export const later = new Date('2027-03-02T09:00:00.000Z');

export type Harness = Awaited<ReturnType<typeof openHarness>>;

/** Real stores, keys and queue on a database of this test's own; the clock stands still. */
export const openHarness = async (kind: DatabaseKind, masterKeys: MasterKeys = oneKey) => {
  const database = await openTestDatabase(kind);
  const clock = createFakeClock();
  const log = createFakeLog();
  const codec = createFieldCodec(masterKeys);
  const refs = createPersonRefs(await openIndexKey(codec, createWrappedKeyStore(database)));
  const queue = await openQueue({ database, log });
  const erasures = createErasureLedger(randomBytes(32), null);
  const stores = createStores({ database, codec, jobs: queue.sink, clock, ids, erasures });
  const gate = createNoticeGate({ receipts: stores.receipts, refs, currentVersion: noticeVersion });

  /** The person presses *Fortsett*. */
  const press = (user: PlatformUser = customer(), conversation: string | null = null) =>
    stores.receipts.write({
      id: ids.next(),
      personId: ids.next(),
      ref: refs.personRef(user),
      user,
      conversation,
      version: noticeVersion,
      pressedAt: clock.now(),
      surface: 'chat',
      language: 'nb',
      deleteAfter: later,
    });

  /** Words of someone who has pressed, through the real gate. */
  const admit = async <T>(user: PlatformUser, words: T): Promise<Recordable<T>> => {
    const admission = await gate.admit(user, new Unrecorded(words));
    if (admission.kind !== 'admitted') throw new Error('not admitted');
    return admission.recordable;
  };

  const newFeedback = async (
    user: PlatformUser = customer(),
    more: Partial<NewFeedback> = {},
  ): Promise<Recordable<NewFeedback>> => {
    const id = ids.next<'feedback'>();
    const words = await admit(user, more.text ?? 'Knappen virker ikke');
    return words.map((text) => ({
      id,
      reference: ids.nextReference(),
      kind: 'bug',
      applicationId: 'visma-net',
      applicationVersion: null,
      customer: null,
      surface: 'command',
      language: 'nb',
      platform: user.platform,
      workspaceId: user.workspaceId,
      writtenAt: clock.now(),
      createdAt: clock.now(),
      deleteAfter: later,
      dedupeKey: refs.dedupeKey('view', [id]),
      original: null,
      ...more,
      text,
    }));
  };

  /** A feedback that is there, of someone who has pressed. */
  const addFeedback = async (user: PlatformUser = customer(), more: Partial<NewFeedback> = {}) => {
    await press(user);
    const feedback = await newFeedback(user, more);
    const result = await stores.feedback.add(feedback, []);
    if (result.kind !== 'added') throw new Error(`not added: ${result.kind}`);
    return feedback.value;
  };

  const count = async (table: string): Promise<number> => {
    const [row] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return row?.count ?? 0;
  };

  return {
    ...{
      database,
      clock,
      log,
      codec,
      refs,
      queue,
      stores,
      erasures,
      gate,
      ids,
      press,
      admit,
      newFeedback,
      addFeedback,
      count,
    },
    close: async () => {
      await queue.stop(100);
      await database.close();
    },
  };
};

/** A row for the ledger: the support company got the text and the company's name. */
export const disclosureFrom = ({ ids, clock }: Pick<Harness, 'ids' | 'clock'>): NewDisclosure => ({
  id: ids.next(),
  recipientId: 'support-as',
  recipientName: 'Support AS',
  recipientCountry: 'NO',
  destinationId: 'billing',
  fields: ['text', 'company'],
  at: clock.now(),
});

/** Every row of every table in the database, the queue's too, as text. */
export const dumpOf = async ({ database }: Pick<Harness, 'database'>): Promise<string> => {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const dumps = await Promise.all(
    tables.map(({ name }) => database.query<{ line: string }>(`SELECT t::text AS line FROM ${name} AS t`)),
  );
  return dumps
    .flat()
    .map(({ line }) => line)
    .join('\n');
};
