import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { cardsIn } from './support/agent-acts.ts';
import { closeAll, command, modalOf, saidWith } from './support/author-acts.ts';
import { everythingKept } from './support/dump.ts';
import { type LocalAuthor, saveByMessage } from './support/save-acts.ts';
import { codeIn } from './support/teams/link-acts.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import {
  eraseAllInTeams,
  pressInTeams,
  saveInTeams,
  seenBy,
  settleAll,
  type TeamsPerson,
  teamsSaidWith,
  writeInTeams,
} from './support/teams/teams-acts.ts';
import { customers, product } from './support/whole-seed.ts';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('one person on both platforms (%s)', (kind) => {
  let whole: BothApp;
  let inSlack: LocalAuthor;
  let inTeams: TeamsPerson;

  beforeAll(async () => {
    whole = await startBothApp(kind);
    inSlack = { whole, who: { id: whole.seed.workspaces[0]?.users[0]?.id ?? '', workspace: customers } };
    inTeams = { whole, who: { id: whole.teamsSeed.tenants[0]?.users[0]?.id ?? '' } };
  });

  afterAll(async () => {
    await whole.close();
    expect([whole.slack.violations(), whole.teams.violations()]).toEqual([[], []]);
  });

  const kept = async () => JSON.stringify(await everythingKept(whole.storage.database));
  const shownInSlack = async (words: string): Promise<string> => {
    await closeAll(inSlack);
    await command(inSlack, '/personvern', words);
    return JSON.stringify((await modalOf(inSlack, 'read')).blocks);
  };

  test('they stay two until a code from one is typed in the other; the other side is told', async () => {
    await saveByMessage(inSlack, 'Knappen er grå, sier rognebær.');
    await saveInTeams(inTeams, 'Menyen er borte, sier tyttebær.');
    expect(await shownInSlack('innsyn')).not.toContain('tyttebær');

    const code = codeIn(await shownInSlack('koble'));
    expect(await kept()).not.toMatch(new RegExp(`${code}|${code.replace('-', '')}`));
    await writeInTeams(inTeams, 'personvern koble ZZZZ-ZZZZ');
    await teamsSaidWith(inTeams, 'kjenner ikke den koden');
    await writeInTeams(inTeams, `personvern koble ${code.toLowerCase()}`);
    await teamsSaidWith(inTeams, 'Kontoene er koblet.');
    await settleAll(whole);
    expect(JSON.stringify(await saidWith(inSlack, '"unlink"'))).toContain('Microsoft Teams');
  });

  test('innsyn on either shows what both have, and the list of items is one', async () => {
    const slack = await shownInSlack('innsyn');
    expect(slack).toContain('rognebær');
    expect(slack).toContain('tyttebær');
    await writeInTeams(inTeams, 'status');
    const list = seenBy(await teamsSaidWith(inTeams, 'rognebær'), inTeams.who.id);
    expect(list).toContain('tyttebær');
  });

  test('unlinked on one side, each is on its own again; then linked the other way round', async () => {
    await pressInTeams(inTeams, 'unlink');
    await teamsSaidWith(inTeams, 'koblet fra');
    expect(await shownInSlack('innsyn')).not.toContain('tyttebær');

    await writeInTeams(inTeams, 'personvern koble');
    const asked = await teamsSaidWith(inTeams, 'personvern koble ');
    const code = codeIn(seenBy(asked, inTeams.who.id));
    expect(await shownInSlack(`koble ${code}`)).toContain('Kontoene er koblet.');
  });

  test('slett in Teams takes both, with the copies of both', async () => {
    await eraseAllInTeams(inTeams);
    await settleAll(whole);
    const left = await kept();
    expect(left).not.toContain(inSlack.who.id);
    const { database } = whole.storage;
    const [count] = await database.query<{ people: number; codes: number; tries: number }>(
      `SELECT (SELECT count(*)::int FROM "Person") AS people, (SELECT count(*)::int FROM "LinkCode") AS codes,
              (SELECT count(*)::int FROM "LinkTries") AS tries`,
    );
    expect(count).toEqual({ people: 0, codes: 0, tries: 0 });
    expect([...cardsIn(whole, product, 'rognebær'), ...cardsIn(whole, product, 'tyttebær')]).toEqual([]);
  });
});
