import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idFrom } from '../../src/shared/ids.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { write } from '../whole/support/author-acts.ts';
import { startWholeApp, type WholeApp } from '../whole/support/start-whole-app.ts';
import { customers, product } from '../whole/support/whole-seed.ts';
import { captureOutput } from './support/captured-output.ts';
import type { Encounter } from './support/encounter.ts';
import { createCrowd, meet } from './support/meet.ts';
import { filesIn, tracesOf } from './support/sinks.ts';

/** Puts something into a table that nobody thought of. */
const keep = async ({ whole: { storage } }: Encounter, note: string): Promise<void> => {
  await storage.database.query('CREATE SCHEMA IF NOT EXISTS hidden');
  await storage.database.query('CREATE TABLE IF NOT EXISTS hidden.notes (note text)');
  await storage.database.query('INSERT INTO hidden.notes VALUES ($1)', [note]);
};

/** A call that the bot never makes. */
const call = async ({ whole }: Encounter, method: string, args: Record<string, unknown>): Promise<void> => {
  const token = whole.seed.workspaces.find(({ id }) => id === customers)?.installation?.botToken;
  await fetch(`${whole.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
};

const leaks: readonly (readonly [string, string, (e: Encounter) => Promise<void> | void])[] = [
  ['words in a table', 'words in table hidden.notes', (e) => keep(e, e.who.says)],
  ['a user id in a table', 'user id in table hidden.notes', (e) => keep(e, e.who.id)],
  [
    'words in base64',
    'words in table hidden.notes',
    (e) => keep(e, Buffer.from(e.who.says).toString('base64')),
  ],
  ['words in hex', 'words in table hidden.notes', (e) => keep(e, Buffer.from(e.who.says).toString('hex'))],
  [
    'a plain hash of a user id',
    'user id in table hidden.notes',
    (e) => keep(e, createHash('sha256').update(e.who.id).digest('hex')),
  ],
  [
    'the keyed hash of a person',
    'person ref in table hidden.notes',
    (e) => keep(e, e.whole.storage.refs.personRef(e.who.user)),
  ],
  ['the name of a colleague', 'name in table hidden.notes', (e) => keep(e, [...e.other.terms.keys()].join())],
  [
    'words in a job',
    'words in table pgboss.job',
    async ({ whole, who }) => {
      const data = JSON.stringify({ note: who.says });
      await whole.storage.database.query(
        `INSERT INTO pgboss.job (name, data) VALUES ('route-feedback', $1)`,
        [data],
      );
    },
  ],
  [
    'words in an encrypted column',
    'words in encrypted fields',
    ({ whole, who }) =>
      whole.storage.stores.installations.save({
        platform: 'slack',
        workspaceId: 'T0LEAK',
        secret: who.says,
        installedAt: new Date(),
      }),
  ],
  [
    'a user id in the log',
    'user id in log',
    ({ whole, who }) =>
      whole.log.write('debug', { event: 'listener-failed', platform: 'slack', code: who.id }),
  ],
  [
    'words in a metric’s label',
    'words in metrics',
    ({ whole, who }) =>
      whole.log.write('debug', { event: 'feedback-saved', feedbackId: idFrom('1'), surface: who.says }),
  ],
  ['a profile look-up', 'users.info', (e) => call(e, 'users.info', { user: e.who.id })],
  [
    'a word to others',
    'chat.postMessage',
    (e) => call(e, 'chat.postMessage', { channel: product, text: 'x' }),
  ],
  [
    'words said back in the chat',
    'chat.postMessage text',
    (e) => call(e, 'chat.postMessage', { channel: e.who.id, text: e.who.says }),
  ],
];

describe.each<DatabaseKind>(['embedded', 'postgresql'])('a planted leak is found (%s)', (kind) => {
  let whole: WholeApp;
  let next: ReturnType<typeof createCrowd>;

  beforeAll(async () => {
    whole = await startWholeApp(kind, { crowd: { customers: 2 * leaks.length + 4 } });
    next = createCrowd(whole);
  });

  afterAll(async () => {
    await whole.close();
  });

  test.each(leaks)('%s', async (_, found, leak) => {
    const met = meet(
      whole,
      { name: 'leak', act: async (e) => leak(e) },
      { whole, who: next('customer'), other: next('customer') },
    );
    await expect(met).rejects.toMatchObject({ actual: expect.arrayContaining([found]) });
    await whole.storage.database.query('DROP SCHEMA IF EXISTS hidden CASCADE');
    await whole.storage.database.query('DELETE FROM pgboss.job');
  });

  test('an event id in a table, of an event that really came', async () => {
    const act = async (e: Encounter) => {
      await write(e, e.who.says);
      await keep(e, whole.slack.deliveries().at(-1)?.eventId ?? '');
    };
    const encounter = { whole, who: next('customer'), other: next('customer') };
    const met = meet(whole, { name: 'leak', act }, encounter);
    const actual = expect.arrayContaining(['event id in table hidden.notes']);
    await expect(met).rejects.toMatchObject({ actual });
  });

  test('words that are printed, and words in a file', async () => {
    const { word, terms } = next('customer');
    const output = captureOutput();
    const { warn } = console;
    warn(`what is ${word}?`);
    process.stdout.write(`${word}\n`);
    const [first = '', second = ''] = output.text().split('\n');
    output.restore();
    for (const text of [first, second]) {
      expect(tracesOf(terms, [{ name: 'output', text }])).toEqual(['words in output']);
    }
    await mkdir(whole.dataDir, { recursive: true });
    await writeFile(join(whole.dataDir, 'notes.bin'), Buffer.from(`\0\x01${word}\0`));
    expect(tracesOf(terms, await filesIn(whole.dataDir))).toEqual(['words in file notes.bin']);
  });
});
