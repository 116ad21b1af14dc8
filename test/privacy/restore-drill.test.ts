import { appendFile, cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { readErasures } from '../../src/infrastructure/database/erasure-ledger.ts';
import { createDatabase, dropDatabase } from '../support/create-database.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { closeAll, command, modalOf } from '../whole/support/author-acts.ts';
import { dumpRows, everythingKept } from '../whole/support/dump.ts';
import { eraseAll, saveByCommand } from '../whole/support/save-acts.ts';
import { startWholeApp, type WholeApp } from '../whole/support/start-whole-app.ts';
import { unique } from '../whole/support/whole-seed.ts';
import { pickOwn } from './support/full-life.ts';
import { createCrowd } from './support/meet.ts';
import { filesIn, sinksOf, tracesOf } from './support/sinks.ts';

/** A backup of the database alone, and its return: files of the embedded one, a copy of the PostgreSQL one. */
const backups = (whole: WholeApp) => {
  const { database } = whole.config;
  if (database.kind === 'embedded') {
    const folder = join(whole.dataDir, 'database');
    const kept = `${whole.dataDir}-backup`;
    return {
      make: () => cp(folder, kept, { recursive: true }),
      restore: async () => {
        await rm(folder, { recursive: true });
        await cp(kept, folder, { recursive: true });
      },
      drop: () => rm(kept, { recursive: true, force: true }),
    };
  }
  const [, server = '', name = ''] = /^(.*)\/([^/]+)$/.exec(database.url.reveal()) ?? [];
  return {
    make: () => createDatabase(server, `${name}_backup`, name),
    restore: async () => {
      await dropDatabase(server, name);
      await createDatabase(server, name, `${name}_backup`);
    },
    drop: () => dropDatabase(server, `${name}_backup`),
  };
};

const lytt = async (whole: WholeApp, ...args: string[]) => {
  const said: string[] = [];
  const code = await runCli(args, {
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
    loadConfig: async () => ({ kind: 'ok', config: whole.config }),
    clock: { now: () => new Date() },
  });
  return { code, said };
};

describe.each<DatabaseKind>(['embedded', 'postgresql'])(
  'restoring a backup (%s)',
  { timeout: 180_000 },
  (kind) => {
    const undo: (() => Promise<unknown>)[] = [];
    afterEach(async () => {
      for (const step of undo.splice(0).reverse()) await step();
    });

    test('brings nobody back, and nothing withdrawn: it does not start until the erasures since are applied', async () => {
      let whole = await startWholeApp(kind, { crowd: { customers: 3 } });
      undo.push(() => whole.close());
      const next = createCrowd(whole);
      const [whoA, whoB] = [next('customer'), next('customer')];
      const words = { a: `ord${unique()}`, b: `ord${unique()}`, withdrawn: `ord${unique()}` };
      await saveByCommand({ whole, who: whoA }, `Fakturaen mangler moms ${words.a}.`);
      await saveByCommand({ whole, who: whoB }, `Fakturaen mangler moms ${words.b}.`);
      await closeAll({ whole, who: whoB });
      await saveByCommand({ whole, who: whoB }, `Trekkes tilbake ${words.withdrawn}.`);
      const theirs = new Map([
        ...whoA.terms,
        [words.a, 'words'],
        [words.withdrawn, 'withdrawn words'],
        [whole.storage.refs.personRef(whoA.user), 'person ref'],
      ]);

      await whole.stop();
      const backup = backups(whole);
      undo.push(backup.drop);
      await backup.make();

      whole = await whole.again();
      await closeAll({ whole, who: whoA });
      await eraseAll({ whole, who: whoA });
      await pickOwn({ whole, who: whoB }, words.withdrawn, 'withdraw');
      await whole.slack.settled();
      await whole.drain();
      await closeAll({ whole, who: whoB });
      expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
      const exported = await whole.storage.database.query('SELECT id FROM "Erasure"');
      expect(exported).toHaveLength(2);
      await whole.stop();
      // What was written down says nothing about whom.
      const file = whole.config.erasuresFile ?? '';
      expect(tracesOf(theirs, [{ name: 'list', text: await readFile(file, 'utf8') }])).toEqual([]);
      expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(4);
      const listed = await lytt(whole, 'erasures', 'export');
      expect(listed.said).toHaveLength(2);

      await backup.restore();
      await expect(whole.again()).rejects.toMatchObject({
        code: 'restore-unfinished',
        message: expect.stringContaining(`lytt -- erasures apply ${file}`),
      });
      // And again, and it has served nobody meanwhile.
      await expect(whole.again()).rejects.toMatchObject({ code: 'restore-unfinished' });

      const applied = await lytt(whole, 'erasures', 'apply', file);
      expect(applied).toEqual({
        code: 0,
        said: [
          '2 erasures were unknown here, and 1 person and 1 withdrawn item erased again. Lytt can be started.',
          'Restrictions, objections and corrections made after the backup are gone with it: go through the cards in the privacy channel since then.',
        ],
      });
      expect((await lytt(whole, 'erasures', 'apply', file)).said).toEqual([
        'The database knows every erasure in the file; there is nothing to do.',
      ]);

      whole = await whole.again();
      await whole.drain();
      expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
      const b = { whole, who: whoB };
      await closeAll(b);
      await command(b, '/personvern', 'innsyn');
      expect(JSON.stringify((await modalOf(b, 'read')).blocks)).toContain(words.b);
      await whole.storage.audit.seal();
      const told = (await dumpRows(whole.storage.database)).get('public."AuditEvent"') ?? [];
      expect(told.filter((row) => row.includes('erasures-reapplied'))).toHaveLength(1);
      await whole.stop();
      // A database's files keep rows that are gone until it vacuums: what is in them is under the keys, or a keyed hash.
      const clear = new Map([...theirs].filter(([, what]) => what !== 'person ref'));
      expect(tracesOf(clear, await filesIn(whole.dataDir), (value) => [value])).toEqual([]);
    });

    test('an erasure that a crash cut short is finished at the next start, and one that failed is not', async () => {
      let whole = await startWholeApp(kind, { crowd: { customers: 3 } });
      undo.push(() => whole.close());
      const next = createCrowd(whole);
      const [gone, stays] = [next('customer'), next('customer')];
      for (const who of [gone, stays])
        await saveByCommand({ whole, who }, `Fakturaen mangler moms ${who.word}.`);
      const subjectOf = async (who: typeof gone) => {
        const { database, refs, storeDeps } = whole.storage;
        const [row] = await database.query<{ id: string }>(
          'SELECT id::text AS id FROM "Person" WHERE ref = $1',
          [refs.personRef(who.user)],
        );
        return storeDeps.erasures.subjectOf(row?.id ?? '');
      };
      const line = (id: number, subject: string) => ({
        id: `00000000-0000-4000-8000-00000000000${id}`,
        state: 'begun',
        subject,
        at: new Date().toISOString(),
      });
      const [one, two] = [line(1, await subjectOf(gone)), line(2, await subjectOf(stays))];
      await whole.stop();
      const lines = [one, two, { id: two.id, state: 'void' }].map((entry) => JSON.stringify(entry));
      await appendFile(whole.config.erasuresFile ?? '', `${lines.join('\n')}\n{"id":"torn`);

      whole = await whole.again();
      const kept = (await everythingKept(whole.storage.database)).join('\n');
      expect(kept).not.toContain(whole.storage.refs.personRef(gone.user));
      expect(kept).toContain(whole.storage.refs.personRef(stays.user));
      const file = whole.config.erasuresFile ?? '';
      await appendFile(file, '{"id":"nothing of ours"}\n');
      await expect(readErasures(file)).rejects.toThrow('line 5 of');
    });
  },
);
