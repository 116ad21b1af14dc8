import { afterAll, beforeAll, expect, test } from 'vitest';
import { idFrom } from '../../../src/shared/ids.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { type DatabaseWorlds, openDatabaseWorlds } from '../story/database-world.ts';
import { proveLinking } from './prove-linking.ts';
import { proveRectifying } from './prove-rectifying.ts';
import { accounts, openLinkStage } from './stage.ts';

const { A, B, C } = accounts;

describeOnBoth('linking on real stores', (kind) => {
  let worlds: DatabaseWorlds;
  beforeAll(async () => {
    worlds = await openDatabaseWorlds(kind);
  });
  afterAll(() => worlds.close());

  proveRectifying(() => worlds.open);

  test('only those are linked who linked themselves', { timeout: 120_000 }, async () => {
    await proveLinking(worlds.open, 12);
  });

  test('of many tries at once only five count, and a code that two type at once links one of them', async () => {
    const stage = await openLinkStage(worlds.open);
    for (const user of [A, B, C]) await stage.press(user);
    const guesses = Array.from({ length: 9 }, (_, index) => idFrom<'link-code'>(`${index}`.repeat(8)));
    const guessed = await Promise.all(guesses.map((guess) => stage.enter(B, guess)));
    const reasons = guessed.map((result) => (result.kind === 'refused' ? result.reason : result.kind));
    expect(reasons.sort()).toEqual([...Array(4).fill('too-many-tries'), ...Array(5).fill('unknown')]);

    stage.clock.advance(60 * 60_000);
    const made = await stage.make(A);
    if (made.kind !== 'made') throw new Error('no code');
    const [b, c] = await Promise.all([stage.enter(B, made.code), stage.enter(C, made.code)]);
    expect([b?.kind, c?.kind].sort()).toEqual(['linked', 'refused']);
    expect(await stage.own(A)).toHaveLength(2);
  });

  test('two who type each other’s codes at once are linked, and nothing stands still', async () => {
    const stage = await openLinkStage(worlds.open);
    for (const user of [A, B]) await stage.press(user);
    const [ofA, ofB] = [await stage.make(A), await stage.make(B)];
    if (ofA.kind !== 'made' || ofB.kind !== 'made') throw new Error('no code');
    const results = await Promise.all([stage.enter(B, ofA.code), stage.enter(A, ofB.code)]);
    const reasons = results.map((result) => (result.kind === 'refused' ? result.reason : result.kind));
    expect(reasons.sort()).toEqual(['already-linked', 'linked']);
    expect(await stage.own(A)).toEqual([A, B]);
  });
});
