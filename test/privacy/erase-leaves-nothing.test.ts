import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { closeAll, command, modalOf, saidWith, write } from '../whole/support/author-acts.ts';
import { dumpRows, everythingKept, openFields } from '../whole/support/dump.ts';
import { eraseAll, type LocalAuthor } from '../whole/support/save-acts.ts';
import { startWholeApp, type WholeApp } from '../whole/support/start-whole-app.ts';
import { supportChannels } from '../whole/support/whole-seed.ts';
import { type Life, leaveWaiting, liveFully, talkItOver } from './support/full-life.ts';
import { createCrowd } from './support/meet.ts';
import { holding, isRecordOfErasure, ownIdsOf } from './support/own-ids.ts';
import { sinksOf, tracesOf } from './support/sinks.ts';
import type { Stranger } from './support/stranger.ts';
import { hashesOf, idsIn, type Terms } from './support/terms.ts';

const tables = [
  'Person',
  'NoticeReceipt',
  'Feedback',
  'FollowUpMessage',
  'Post',
  'PendingSave',
  'Disclosure',
];

describe.each<DatabaseKind>(['embedded', 'postgresql'])('erasing A beside B (%s)', (kind) => {
  let whole: WholeApp;
  let a: LocalAuthor & { readonly who: Stranger };
  let b: LocalAuthor & { readonly who: Stranger };
  let lives: { readonly a: Life; readonly b: Life };
  let before: {
    readonly kept: readonly string[];
    readonly rowsOfB: readonly string[];
    readonly ownIds: Terms;
  };
  let channelsOfB: string;
  let theirs: Terms;
  let files: readonly string[];

  /** Their own data as files in their own chat, as it is without a public address. */
  const takeAlong = async (author: LocalAuthor): Promise<void> => {
    await closeAll(author);
    await command(author, '/personvern', 'last-ned');
    await modalOf(author, 'read');
    await whole.slack.settled();
    await whole.drain();
    await closeAll(author);
  };
  const filesOf = (author: LocalAuthor): readonly string[] =>
    whole.slack.directMessagesOf(author.who.id).flatMap((message) => message.files.map(({ id }) => id));

  /** What stands in the support channels of somebody's, and in their own chat and Home. */
  const seenOf = (author: LocalAuthor, life: Life): string =>
    JSON.stringify([
      supportChannels.flatMap((channel) => {
        const all = whole.slack.messagesIn(channel);
        const roots = all.filter((message) =>
          life.words.some((word) => JSON.stringify(message).includes(word)),
        );
        const threads = new Set(roots.map(({ ts, threadTs }) => threadTs ?? ts));
        return all.filter(({ ts, threadTs }) => threads.has(threadTs ?? ts));
      }),
      whole.slack.directMessagesOf(author.who.id),
      whole.slack.homeOf(author.who.id),
    ]);

  beforeAll(async () => {
    whole = await startWholeApp(kind, { crowd: { customers: 4 }, pages: false });
    const next = createCrowd(whole);
    a = { whole, who: next('customer') };
    b = { whole, who: next('customer') };
    const colleague = next('customer').id;
    const mark = whole.slack.deliveries().length;
    const ofA = await liveFully(a, colleague);
    const ids = idsIn(
      whole.slack
        .deliveries()
        .slice(mark)
        .map(({ body }) => body)
        .filter((body) => body.includes(a.who.id)),
    );
    lives = { a: ofA, b: await talkItOver(b) };
    await takeAlong(a);
    files = filesOf(a);
    const waiting = await leaveWaiting(a);
    const kept = await everythingKept(whole.storage.database);
    const ownIds = await ownIdsOf(whole.storage, a.who.user);
    before = { kept, rowsOfB: holding(kept, await ownIdsOf(whole.storage, b.who.user)), ownIds };
    channelsOfB = seenOf(b, lives.b);
    const chat = whole.slack.directMessagesOf(a.who.id)[0]?.channel ?? '';
    theirs = new Map([
      ...a.who.terms,
      ...[...lives.a.words, waiting].map((word): [string, string] => [word, 'words']),
      ...hashesOf(whole.storage.refs, a.who.user, ids),
      [chat, 'direct message'],
    ]);
  }, 120_000);

  afterAll(async () => {
    await whole.close();
  });

  test('the seed is worth erasing: every table has rows of theirs, and words are only under the keys', async () => {
    const dumped = await dumpRows(whole.storage.database);
    for (const table of tables) {
      const rows = dumped.get(`public."${table}"`) ?? [];
      expect.soft([table, rows.length >= (table === 'PendingSave' ? 1 : 2)]).toEqual([table, true]);
    }
    expect((dumped.get('public."ThreadCopy"') ?? []).length).toBeGreaterThan(0);
    expect((dumped.get('pgboss.job') ?? []).length).toBeGreaterThan(0);
    const found = tracesOf(theirs, await sinksOf(whole));
    expect(found).toContain('words in encrypted fields');
    expect(found).toContain('person ref in table public."Person"');
    const opened = (await openFields(whole.storage.database, whole.storage.codec)).join('\n');
    for (const kind of ['user id', 'display name', 'e-mail']) {
      const [term = ''] = [...a.who.terms].find(([, what]) => what === kind) ?? [];
      expect.soft([kind, opened.includes(term)]).toEqual([kind, true]);
    }
    expect(
      supportChannels.some((channel) =>
        JSON.stringify(whole.slack.messagesIn(channel)).includes(lives.a.words[0] ?? '?'),
      ),
    ).toBe(true);
    expect(before.ownIds.size).toBeGreaterThan(12);
    expect(files).toHaveLength(2);
    for (const id of files) {
      expect(whole.slack.fileContent(id)?.toString('utf8')).toContain(lives.a.words[0]);
    }
  });

  test('A erases everything: no trace in any table, field, job, log or metric', async () => {
    await eraseAll(a);
    expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
    const kept = await everythingKept(whole.storage.database);
    expect(holding(kept, before.ownIds)).toEqual([]);
    // Jobs of theirs are gone too, not merely run to no effect; what waits is to take copies and files away.
    const [jobs] = await whole.storage.database.query<{ names: string[] }>(
      'SELECT array_agg(DISTINCT name) AS names FROM pgboss.job',
    );
    expect(jobs?.names).toEqual(['remove-copy', 'remove-export']);
  });

  test('nor in the support channels', async () => {
    await whole.drain();
    const channels = supportChannels.map((channel) => ({
      name: channel,
      text: JSON.stringify(whole.slack.messagesIn(channel)),
    }));
    const references = [...before.ownIds.keys()].filter((id) => id.startsWith('LY-'));
    const sought = new Map([...theirs, ...references.map((one): [string, string] => [one, 'reference'])]);
    expect(tracesOf(sought, channels)).toEqual([]);
  });

  test('nor in a file on the platform', () => {
    expect(files.map((id) => whole.slack.fileContent(id))).toEqual([null, null]);
    expect(filesOf(a)).toEqual([]);
  });

  test('B is as before, byte for byte: rows, cards, threads, chat and Home', async () => {
    const kept = await everythingKept(whole.storage.database);
    const ofB = await ownIdsOf(whole.storage, b.who.user);
    expect(before.rowsOfB.length).toBeGreaterThan(12);
    expect(holding(kept, ofB)).toEqual(before.rowsOfB);
    expect(seenOf(b, lives.b)).toBe(channelsOfB);
    // All else that is kept: what was not A's, and the record of the erasure, which names nobody.
    const rest = kept.filter((row) => !isRecordOfErasure(row));
    const left = before.kept.filter((row) => holding([row], before.ownIds).length === 0);
    expect(rest).toEqual(left.filter((row) => !isRecordOfErasure(row)));
  });

  test('A is a stranger again, and B is not', async () => {
    await Promise.all([closeAll(a), closeAll(b)]);
    await command(a, '/personvern', 'innsyn');
    expect(JSON.stringify((await modalOf(a, 'read')).blocks)).not.toMatch(/LY-/);
    await write(a, 'Hei igjen, nå er det noe nytt.');
    await saidWith(a, '"continue"');
    await command(b, '/personvern', 'innsyn');
    expect(JSON.stringify((await modalOf(b, 'read')).blocks)).toContain(lives.b.words[0]);
  });
});
