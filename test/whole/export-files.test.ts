import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { closeAll, command, modalOf, waitFor } from './support/author-acts.ts';
import { everythingKept } from './support/dump.ts';
import { eraseAll, type LocalAuthor, saveByCommand } from './support/save-acts.ts';
import { startWholeApp, type WholeApp } from './support/start-whole-app.ts';
import { customers } from './support/whole-seed.ts';

const day = 24 * 60 * 60 * 1000;

describe.each<DatabaseKind>(['embedded', 'postgresql'])(
  'files in Slack, without a public address (%s)',
  (kind) => {
    let whole: WholeApp;
    let a: LocalAuthor;
    let offsetMs = 0;

    beforeAll(async () => {
      whole = await startWholeApp(kind, {
        crowd: { customers: 2 },
        pages: false,
        clock: { now: () => new Date(Date.now() + offsetMs) },
      });
      a = { whole, who: { id: whole.seed.workspaces[0]?.users[0]?.id ?? '', workspace: customers } };
      await saveByCommand(a, 'Fakturaen mangler moms HEMMELIGORD.');
      await closeAll(a);
    });
    afterAll(async () => {
      expect(whole.slack.violations()).toEqual([]);
      await whole.close();
    });

    const filesOf = (author: LocalAuthor) =>
      whole.slack.directMessagesOf(author.who.id, author.who.workspace).flatMap(({ files }) => files);
    const contentOf = (name: string) => {
      const file = filesOf(a).find((one) => one.name === name);
      return file === undefined ? null : (whole.slack.fileContent(file.id)?.toString('utf8') ?? null);
    };
    const ask = async (): Promise<string> => {
      await closeAll(a);
      await command(a, '/personvern', 'last-ned');
      const { blocks } = await modalOf(a, 'read');
      await whole.slack.settled();
      await whole.drain();
      return JSON.stringify(blocks);
    };

    test('the answer says what is coming, and both files come: readable, and for programs', async () => {
      expect(await ask()).toContain('Vi sletter dem etter 24 timer');
      expect(contentOf('lytt-export.html')).toMatch(/^<!doctype html>[\s\S]*HEMMELIGORD/);
      expect(JSON.parse(contentOf('lytt-export.json') ?? '')).toMatchObject({
        format: 'lytt-export',
        accounts: [{ feedback: [{ text: 'Fakturaen mangler moms HEMMELIGORD.' }] }],
      });
      const said = whole.slack.directMessagesOf(a.who.id, a.who.workspace).map((one) => JSON.stringify(one));
      expect(said.findLast((one) => one.includes('lytt-export.html i nettleseren'))).toContain(
        'Vi sletter dem',
      );
      const other = whole.seed.workspaces[0]?.users[1]?.id ?? '';
      expect(filesOf({ whole, who: { id: other, workspace: customers } })).toEqual([]);
      expect(whole.logged.join('')).not.toContain('HEMMELIGORD');
    });

    test('after a day they are gone from Slack, also when the app was restarted meanwhile', async () => {
      const ids = filesOf(a).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      await whole.stop();
      whole = await whole.again();
      a = { ...a, whole };
      offsetMs = day + 1000;
      await whole.storage.queue.sink.enqueue(whole.storage.database, [
        { name: 'delete-expired', payload: {} },
      ]);
      await whole.drain();
      expect(ids.map((id) => whole.slack.fileContent(id))).toEqual([null, null]);
      expect(filesOf(a)).toEqual([]);
      const rows = await everythingKept(whole.storage.database);
      expect(rows.filter((row) => row.startsWith('public."ChatExport"'))).toEqual([]);
    });

    test('an erasure leaves no file in Slack, and no row of one', async () => {
      offsetMs = 0;
      await ask();
      const ids = filesOf(a).map(({ id }) => id);
      expect(ids).toHaveLength(2);
      await closeAll(a);
      await eraseAll(a);
      await waitFor(whole, 'the erasure', () =>
        whole.logged.some((line) => line.includes('person-erased')) ? true : null,
      );
      await whole.drain();
      expect(ids.map((id) => whole.slack.fileContent(id))).toEqual([null, null]);
      expect(filesOf(a)).toEqual([]);
      const rows = await everythingKept(whole.storage.database);
      expect(rows.filter((row) => row.startsWith('public."ChatExport"'))).toEqual([]);
      expect(rows.filter((row) => /send-export|remove-export/.test(row) && row.includes('created'))).toEqual(
        [],
      );
    });
  },
);
