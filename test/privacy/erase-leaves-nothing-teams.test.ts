import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPersonalCopy } from '../../src/infrastructure/database/read-personal-copy.ts';
import { idFrom } from '../../src/shared/ids.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { dumpRows, everythingKept, openFields } from '../whole/support/dump.ts';
import { type BothApp, startBothApp } from '../whole/support/teams/start-both.ts';
import {
  eraseAllInTeams,
  saidInTeams,
  settleAll,
  teamsSaidWith,
  writeInTeams,
} from '../whole/support/teams/teams-acts.ts';
import { invoices, salary, supportTeam } from '../whole/support/teams/teams-seed.ts';
import { supportChannels } from '../whole/support/whole-seed.ts';
import type { Life } from './support/full-life.ts';
import { keysWith } from './support/outgoing.ts';
import { holding, isRecordOfErasure, ownIdsOf } from './support/own-ids.ts';
import { sinksOf, tracesOf } from './support/sinks.ts';
import { leaveWaitingInTeams, liveFullyInTeams, talkItOverInTeams } from './support/teams/teams-life.ts';
import { createTeamsCrowd, type TeamsStranger } from './support/teams/teams-stranger.ts';
import { idsInTeams, teamsHashesOf } from './support/teams/teams-terms.ts';
import type { Terms } from './support/terms.ts';

const tables = ['Person', 'NoticeReceipt', 'Feedback', 'FollowUpMessage', 'Post', 'Disclosure', 'ThreadCopy'];
const teamsChannels = [supportTeam, salary, invoices];

describe.each<DatabaseKind>(['embedded', 'postgresql'])('erasing A beside B, both in Teams (%s)', (kind) => {
  let whole: BothApp;
  let a: { readonly whole: BothApp; readonly who: TeamsStranger };
  let b: { readonly whole: BothApp; readonly who: TeamsStranger };
  let lives: { readonly a: Life; readonly b: Life };
  let before: {
    readonly kept: readonly string[];
    readonly rowsOfB: readonly string[];
    readonly ownIds: Terms;
  };
  let seenBefore: string;
  let theirs: Terms;

  const everyChannel = () => [
    ...supportChannels.map((name) => ({ name, messages: whole.slack.messagesIn(name) })),
    ...teamsChannels.map((name) => ({ name, messages: whole.teams.messagesIn(name) })),
  ];

  /** What stands of somebody's in the support channels on both platforms, thread by thread, and in their own chat. */
  const seenOf = (who: TeamsStranger, life: Life): string => {
    const isTheirs = (message: unknown) => life.words.some((word) => JSON.stringify(message).includes(word));
    const inSlack = supportChannels.flatMap((channel) => {
      const all = whole.slack.messagesIn(channel);
      const threads = new Set(all.filter(isTheirs).map(({ ts, threadTs }) => threadTs ?? ts));
      return all.filter(({ ts, threadTs }) => threads.has(threadTs ?? ts));
    });
    const inTeams = teamsChannels.flatMap((channel) => {
      const all = whole.teams.messagesIn(channel);
      const threads = new Set(all.filter(isTheirs).map(({ id, thread }) => thread ?? id));
      return all.filter(({ id, thread }) => threads.has(thread ?? id));
    });
    return JSON.stringify([inSlack, inTeams, whole.teams.personalMessagesOf(who.id)]);
  };

  beforeAll(async () => {
    whole = await startBothApp(kind, { teamsCrowd: { customers: 3 } });
    const next = createTeamsCrowd(whole);
    a = { whole, who: next('customer') };
    b = { whole, who: next('customer') };
    const ofA = await liveFullyInTeams(a, next('customer'));
    lives = { a: ofA, b: await talkItOverInTeams(b) };
    const waiting = await leaveWaitingInTeams(a);
    const kept = await everythingKept(whole.storage.database);
    const ownIds = await ownIdsOf(whole.storage, a.who.user);
    before = { kept, rowsOfB: holding(kept, await ownIdsOf(whole.storage, b.who.user)), ownIds };
    seenBefore = seenOf(b.who, lives.b);
    const ids = idsInTeams([
      ...whole.teams
        .deliveries()
        .map(({ body }) => body)
        .filter((body) => body.includes(a.who.id)),
      JSON.stringify(whole.teams.personalMessagesOf(a.who.id)),
    ]);
    theirs = new Map([
      ...a.who.terms,
      ...[...lives.a.words, waiting].map((word): [string, string] => [word, 'words']),
      ...teamsHashesOf(whole.storage.refs, a.who.user, ids),
    ]);
  }, 180_000);

  afterAll(async () => {
    await whole.close();
  });

  test('the seed is worth erasing: every table has rows of theirs, and words are only under the keys', async () => {
    const dumped = await dumpRows(whole.storage.database);
    for (const table of tables) {
      const rows = dumped.get(`public."${table}"`) ?? [];
      expect.soft([table, rows.length >= 2]).toEqual([table, true]);
    }
    expect((dumped.get('pgboss.job') ?? []).length).toBeGreaterThan(0);
    const found = tracesOf(theirs, await sinksOf(whole));
    expect(found).toContain('words in encrypted fields');
    expect(found).toContain('person ref in table public."Person"');
    expect(found.filter((one) => one.startsWith('words') && !one.includes('encrypted'))).toEqual([]);
    const opened = (await openFields(whole.storage.database, whole.storage.codec)).join('\n');
    for (const what of ['user id', 'name', 'e-mail']) {
      const [term = ''] = [...a.who.terms].find(([, is]) => is === what) ?? [];
      expect.soft([what, opened.includes(term)]).toEqual([what, true]);
    }
    for (const channel of [...teamsChannels, ...supportChannels]) {
      const { messages = [] } = everyChannel().find(({ name }) => name === channel) ?? {};
      const has = lives.a.words.some((word) => JSON.stringify(messages).includes(word));
      const used = [salary, invoices, 'C0BILLING', 'C0PRODUCT'].includes(channel);
      expect.soft([channel, has]).toEqual([channel, used]);
    }
    expect(before.ownIds.size).toBeGreaterThan(12);
  });

  test('A’s copy says how A is reached, and holds nothing of B', async () => {
    const { database: sql, codec, refs } = whole.storage;
    const [row] = await sql.query<{ id: string }>('SELECT id::text AS id FROM "Person" WHERE ref = $1', [
      refs.personRef(a.who.user),
    ]);
    const copy = JSON.stringify(await readPersonalCopy({ sql, codec }, idFrom(row?.id ?? '')));
    expect(copy).toContain(whole.teams.personalChatId(a.who.id));
    for (const word of lives.a.words.slice(0, 3)) expect.soft(copy).toContain(word);
    const ofB = new Map([...b.who.terms, ...lives.b.words.map((word): [string, string] => [word, 'words'])]);
    expect(tracesOf(ofB, [{ name: 'the copy', text: copy }], (term) => [term])).toEqual([]);
  });

  test('A erases everything: no trace in any table, field, job, log or metric', async () => {
    await eraseAllInTeams(a);
    expect(tracesOf(theirs, await sinksOf(whole))).toEqual([]);
    const kept = await everythingKept(whole.storage.database);
    expect(holding(kept, before.ownIds)).toEqual([]);
    const [jobs] = await whole.storage.database.query<{ names: string[] }>(
      'SELECT array_agg(DISTINCT name) AS names FROM pgboss.job',
    );
    expect(jobs?.names).toEqual(['remove-copy']);
  });

  test('nor in the support channels of either platform', async () => {
    await settleAll(whole);
    const references = [...before.ownIds.keys()].filter((id) => id.startsWith('LY-'));
    const sought = new Map([...theirs, ...references.map((one): [string, string] => [one, 'reference'])]);
    const texts = everyChannel().map(({ name, messages }) => ({ name, text: JSON.stringify(messages) }));
    expect(tracesOf(sought, texts)).toEqual([]);
  });

  test('nor do words wait in any card of ours in A’s own chat', () => {
    const cards = saidInTeams(a).flatMap((message) => message.cards);
    expect(cards.length).toBeGreaterThan(5);
    const places = lives.a.words.flatMap((word) =>
      cards.flatMap((card) => keysWith([card.card, Object.values(card.seenBy)], word)),
    );
    // What stands there to be read was said to A, in a chat that is A's.
    expect(places.filter((key) => !['text', 'speak', 'fallbackText'].includes(key))).toEqual([]);
  });

  test('B is as before, byte for byte: rows, cards, threads and chat', async () => {
    const kept = await everythingKept(whole.storage.database);
    expect(before.rowsOfB.length).toBeGreaterThan(10);
    expect(holding(kept, await ownIdsOf(whole.storage, b.who.user))).toEqual(before.rowsOfB);
    expect(seenOf(b.who, lives.b)).toBe(seenBefore);
    // All else that is kept: what was not A's, and the record of the erasure, which names nobody.
    const rest = kept.filter((row) => !isRecordOfErasure(row));
    const left = before.kept.filter((row) => holding([row], before.ownIds).length === 0);
    expect(rest).toEqual(left.filter((row) => !isRecordOfErasure(row)));
  });

  test('A is a stranger again, and B is not', async () => {
    const seen = saidInTeams(a).length;
    await writeInTeams(a, '/personvern innsyn');
    await whole.teams.until(() => saidInTeams(a).at(seen));
    expect(JSON.stringify(saidInTeams(a).slice(seen))).not.toMatch(/LY-/);
    await writeInTeams(a, 'Hei igjen, nå er det noe nytt.');
    await teamsSaidWith(a, '"continue"');
    const seenB = saidInTeams(b).length;
    await writeInTeams(b, '/personvern innsyn');
    await whole.teams.until(() =>
      JSON.stringify(saidInTeams(b).slice(seenB)).includes(lives.b.words[0] ?? '?'),
    );
  });

  test('Slack and Teams had nothing to complain of', () => {
    expect([whole.slack.violations(), whole.teams.violations()]).toEqual([[], []]);
  });
});
