import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTeamsCrowd } from '../privacy/support/teams/teams-stranger.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { everythingKept } from './support/dump.ts';
import { eventually } from './support/eventually.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import {
  eraseAllInTeams,
  saidInTeams,
  saveInTeams,
  settleAll,
  type TeamsPerson,
  teamsSaidWith,
  writeInTeams,
} from './support/teams/teams-acts.ts';

const day = 24 * 60 * 60 * 1000;

describe.each<DatabaseKind>(['embedded', 'postgresql'])(
  'files in Teams, without a public address (%s)',
  (kind) => {
    let whole: BothApp;
    let a: TeamsPerson;
    let offsetMs = 0;

    beforeAll(async () => {
      whole = await startBothApp(kind, {
        teamsCrowd: { customers: 2 },
        pages: false,
        clock: { now: () => new Date(Date.now() + offsetMs) },
      });
      a = { whole, who: createTeamsCrowd(whole)('customer') };
      await saveInTeams(a, 'Fakturaen mangler moms HEMMELIGORD.');
    }, 60_000);
    afterAll(async () => {
      expect(whole.teams.violations()).toEqual([]);
      await whole.close();
    });

    const offers = () =>
      saidInTeams(a).filter(({ fileCards }) => fileCards.some((card) => card.kind === 'offer'));
    const offerOf = (name: string) => {
      const offer = offers().findLast(({ fileCards }) => fileCards.some((card) => card.name === name));
      if (offer === undefined) throw new Error(`${name} is not offered`);
      return offer;
    };
    const answer = async (name: string, accept: boolean) => {
      const { conversation, id } = offerOf(name);
      const act = { user: a.who.id, conversation, message: id, accept };
      const answered = await whole.teams.answerFileOffer(act);
      expect(answered.ok).toBe(true);
      await eventually(() => !offers().some((one) => one.id === id));
    };
    const inOneDrive = () =>
      whole.teams.filesOf(a.who.id).map(({ id, name }) => ({
        name,
        text: whole.teams.fileContent(id)?.toString('utf8') ?? '',
      }));
    const ask = async () => {
      await writeInTeams(a, '/personvern last-ned');
      await teamsSaidWith(a, 'Om et øyeblikk får du tilbud om to filer');
      await settleAll(whole);
    };
    const rowsLeft = async () =>
      (await everythingKept(whole.storage.database)).filter((row) => row.startsWith('public."ChatExport"'));

    test('both are offered, with where they would lie and who can delete them there', async () => {
      await ask();
      expect(offers().flatMap(({ fileCards }) => fileCards.map(({ name }) => name))).toEqual([
        'lytt-export.html',
        'lytt-export.json',
      ]);
      await teamsSaidWith(a, 'vi kan ikke slette den for deg');
      // Nothing has left us yet, and what stands in the chat has none of it.
      expect(inOneDrive()).toEqual([]);
      expect(JSON.stringify(offers())).not.toContain('HEMMELIGORD');
    });

    test('a yes puts it in the person’s own OneDrive, and says so', async () => {
      await answer('lytt-export.html', true);
      await teamsSaidWith(a, 'Det er bare du som kan slette den der');
      await eventually(() =>
        saidInTeams(a).some(({ fileCards }) => fileCards.some((card) => card.kind === 'stored')),
      );
      const [file] = inOneDrive();
      expect(file?.name).toBe('lytt-export.html');
      expect(file?.text).toMatch(/^<!doctype html>[\s\S]*HEMMELIGORD/);
      expect(whole.logged.join('')).not.toContain('HEMMELIGORD');
    });

    test('a no leaves it nowhere', async () => {
      await answer('lytt-export.json', false);
      await teamsSaidWith(a, 'Greit, filen er ikke lagret noe sted');
      expect(inOneDrive().map(({ name }) => name)).toEqual(['lytt-export.html']);
    });

    test('what OneDrive does not take is said, and can be asked for again', async () => {
      await ask();
      whole.teams.failNext('storeFile', { status: 503 });
      await answer('lytt-export.json', true);
      await teamsSaidWith(a, 'Filen kom ikke frem til din OneDrive');
      expect(inOneDrive()).toHaveLength(1);
      await ask();
      await answer('lytt-export.json', true);
      await eventually(() => inOneDrive().length === 2);
      expect(JSON.parse(inOneDrive()[1]?.text ?? '')).toMatchObject({ format: 'lytt-export' });
    });

    test('after a day an offer is taken away, and one that is answered all the same comes to nothing', async () => {
      const { conversation, id } = offerOf('lytt-export.html');
      offsetMs = day + 1000;
      const before = inOneDrive().length;
      await whole.teams.answerFileOffer({ user: a.who.id, conversation, message: id, accept: true });
      await teamsSaidWith(a, 'Dette tilbudet gjelder ikke lenger');
      await whole.storage.queue.sink.enqueue(whole.storage.database, [
        { name: 'delete-expired', payload: {} },
      ]);
      await whole.drain();
      expect(offers()).toEqual([]);
      expect(inOneDrive()).toHaveLength(before);
      expect(await rowsLeft()).toEqual([]);
    });

    test('an erasure takes the offers away, and no row of them is left', async () => {
      offsetMs = 0;
      await ask();
      expect(offers()).toHaveLength(2);
      await eraseAllInTeams(a);
      await eventually(() => whole.logged.some((line) => line.includes('person-erased')));
      await settleAll(whole);
      expect(offers()).toEqual([]);
      expect(await rowsLeft()).toEqual([]);
    });
  },
);
