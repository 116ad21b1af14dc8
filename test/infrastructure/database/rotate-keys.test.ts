import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { openIndexKey } from '../../../src/infrastructure/crypto/index-key.ts';
import { createPersonRefs } from '../../../src/infrastructure/crypto/person-refs.ts';
import { createStores } from '../../../src/infrastructure/database/create-stores.ts';
import { encryptedColumns, encryptedTables } from '../../../src/infrastructure/database/encrypted-columns.ts';
import { schemaPath } from '../../../src/infrastructure/database/prisma-folder.ts';
import { createWrappedKeyStore } from '../../../src/infrastructure/database/prisma-wrapped-key-store.ts';
import { rotateKeys } from '../../../src/infrastructure/database/rotate-keys.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { type Harness, openHarness } from './harness.ts';

const oldKey = { id: 'old', bytes: randomBytes(32) };
const newKey = { id: 'new', bytes: randomBytes(32) };

describeOnBoth('rotating master keys', (kind) => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness(kind, [oldKey]);
  });
  afterAll(() => harness.close());

  it('says which key is missing, and stops', async () => {
    await harness.addFeedback();
    const rotation = rotateKeys({
      database: harness.database,
      codec: createFieldCodec([newKey]),
      clock: harness.clock,
    });
    await expect(rotation).rejects.toMatchObject({
      code: 'key-missing',
      message: expect.stringContaining('"old"'),
    });
  });

  it('while texts are written: afterwards the old key is not needed, for texts or for look-ups', async () => {
    const { database, stores } = harness;
    const first = await harness.addFeedback(customer(), { text: 'fra den gamle tiden' });
    await stores.installations.save({
      platform: 'slack',
      workspaceId: 'T1',
      secret: 'xoxb',
      installedAt: new Date(0),
    });
    for (let batch = 0; batch < 3; batch += 1) {
      const many = await Promise.all(Array.from({ length: 400 }, () => harness.newFeedback()));
      await Promise.all(many.map((one) => stores.feedback.add(one, [])));
    }

    const codec = createFieldCodec([newKey, oldKey]);
    // The service goes on with both keys, and changes what the rotation is walking through.
    const running = createStores({ ...harness, jobs: harness.queue.sink, codec });
    const steps: number[] = [];
    const changes: Promise<unknown>[] = [];
    const result = await rotateKeys({ database, codec, clock: harness.clock }, ({ rotated }) => {
      steps.push(rotated);
      const revision = changes.length + 1;
      changes.push(
        (changes.at(-1) ?? Promise.resolve()).then(async () => {
          const text = await harness.admit(customer(), `ny ${revision}`);
          await running.feedback.change(first.id, revision, { text });
        }),
      );
    });
    await Promise.all(changes);

    expect(result.left).toBe(0);
    expect(result.rotated).toBeGreaterThan(1200);
    expect(steps.length).toBeGreaterThan(2);
    const alone = createFieldCodec([newKey]);
    const after = createStores({ ...harness, jobs: harness.queue.sink, codec: alone });
    expect(await after.feedback.get(first.id)).toMatchObject({ text: `ny ${changes.length}` });
    expect((await after.installations.find('slack', 'T1'))?.secret).toBe('xoxb');
    const refs = createPersonRefs(await openIndexKey(alone, createWrappedKeyStore(database)));
    expect(refs.personRef(customer())).toBe(harness.refs.personRef(customer()));
    expect((await after.people.find(refs.personRef(customer())))?.user).toEqual(customer());
    expect(await rotateKeys({ database, codec, clock: harness.clock })).toEqual({ rotated: 0, left: 0 });
    const [told] = await database.query<{ amount: number }>(
      `SELECT sum(amount)::int AS amount FROM "AuditInbox" WHERE event = 'keys-rotated'`,
    );
    expect(told?.amount).toBe(result.rotated);
  });

  it('counts what another process has written with the old key since', async () => {
    const { database } = harness;
    await harness.addFeedback();
    const codec = createFieldCodec([newKey, oldKey]);
    let late: Promise<unknown> | undefined;
    const { left } = await rotateKeys({ database, codec, clock: harness.clock }, ({ table }) => {
      // Feedback comes after people: a person of the old key, when people are done.
      if (table === 'Feedback') late ??= harness.press(customer('ULATE'));
    });
    await late;
    const again = await rotateKeys({ database, codec, clock: harness.clock });
    expect([left, again.rotated]).toEqual(left === 0 ? [0, 1] : [1, 1]);
    expect(again.left).toBe(0);
  });
});

describe('the list of encrypted columns', () => {
  it('is what the schema says', async () => {
    const schema = await readFile(schemaPath, 'utf8');
    const found: Record<string, string[]> = {};
    for (const [, model, body] of schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const columns = [...(body ?? '').matchAll(/\/\/\/ Encrypted[^\n]*\n\s+(\w+)/g)].flatMap(
        ([, name]) => name ?? [],
      );
      if (model !== undefined && columns.length > 0) found[model] = columns;
    }
    const listed = encryptedTables.map((table) => [table, encryptedColumns(table).columns]);
    expect(Object.fromEntries(listed)).toEqual(found);
  });
});
