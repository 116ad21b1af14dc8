import { describe, expect, test } from 'vitest';
import type { LinkCode } from '../../../src/shared/ids.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { createFakeDatabase, dumpDatabase } from '../../fakes/fake-database.ts';
import { createFakeWorld } from '../../fakes/fake-world.ts';
import { proveLinking } from './prove-linking.ts';
import { accounts, type LinkStage, openLinkStage } from './stage.ts';

const { A, B, C } = accounts;

/** Everyone has read the notice, and A has a code. */
const withCode = async () => {
  const database = createFakeDatabase();
  const stage = await openLinkStage(async () => createFakeWorld(database));
  for (const user of [A, B, C]) await stage.press(user);
  return { stage, database, code: await codeOf(stage) };
};
const codeOf = async (stage: LinkStage, user = A): Promise<LinkCode> => {
  const made = await stage.make(user);
  if (made.kind !== 'made') throw new Error('no code');
  return made.code;
};
const wrongEnd = (code: LinkCode): LinkCode => idFrom(`${code.slice(0, 4)}0000`);
const reasonOf = async (stage: LinkStage, user: typeof A, code: LinkCode) => {
  const result = await stage.enter(user, code);
  return result.kind === 'refused' ? result.reason : result.kind;
};

describe('linking two accounts', () => {
  test('a code from one, typed in the other, makes both one person; it works once', async () => {
    const { stage, code } = await withCode();
    expect(await stage.enter(B, code)).toEqual({
      kind: 'linked',
      others: [{ platform: 'slack', displayName: null }],
    });
    expect(await stage.own(A)).toEqual([A, B]);
    expect(await stage.own(B)).toEqual([B, A]);
    expect(await stage.own(C)).toEqual([C]);
    expect(await reasonOf(stage, C, code)).toBe('unknown');
  });

  test('is valid for ten minutes, and not a moment longer', async () => {
    const { stage, code } = await withCode();
    stage.clock.advance(10 * 60_000);
    expect(await reasonOf(stage, B, code)).toBe('expired');
    const second = await codeOf(stage);
    stage.clock.advance(10 * 60_000 - 1);
    expect(await reasonOf(stage, B, second)).toBe('linked');
  });

  test('one’s own code, and a code of an account that is linked already, are told apart', async () => {
    const { stage, code } = await withCode();
    expect(await reasonOf(stage, A, code)).toBe('own');
    expect(await reasonOf(stage, B, code)).toBe('linked');
    expect(await reasonOf(stage, B, await codeOf(stage))).toBe('already-linked');
  });

  test('a new code takes the place of the old one', async () => {
    const { stage, code } = await withCode();
    await codeOf(stage);
    expect(await reasonOf(stage, B, code)).toBe('unknown');
  });

  test('a third account joins the two, and each may leave again', async () => {
    const { stage, code } = await withCode();
    await stage.enter(B, code);
    await stage.enter(C, await codeOf(stage, B));
    expect(await stage.own(A)).toEqual([A, B, C]);
    expect(await stage.leave(B)).toEqual({ kind: 'unlinked' });
    expect([await stage.own(A), await stage.own(B)]).toEqual([[A, C], [B]]);
    expect(await stage.leave(A)).toEqual({ kind: 'unlinked' });
    expect(await stage.leave(C)).toEqual({ kind: 'not-linked' });
  });
});

describe('guessing', () => {
  test('five wrong tries end a code, whoever made them', async () => {
    const { stage, code } = await withCode();
    for (const user of [B, B, B, C, C]) expect(await reasonOf(stage, user, wrongEnd(code))).toBe('unknown');
    expect(await reasonOf(stage, B, code)).toBe('expired');
  });

  test('four do not', async () => {
    const { stage, code } = await withCode();
    for (const user of [B, B, C, C]) await stage.enter(user, wrongEnd(code));
    expect(await reasonOf(stage, B, code)).toBe('linked');
  });

  test('five wrong tries at any codes stop a person, for an hour from the first, even with the right one', async () => {
    const { stage, code } = await withCode();
    for (const guess of ['00000000', '11111111', '22222222', '33333333', '44444444']) {
      expect(await reasonOf(stage, B, idFrom(guess))).toBe('unknown');
    }
    expect(await reasonOf(stage, B, code)).toBe('too-many-tries');
    expect(await reasonOf(stage, C, code)).toBe('linked');
    stage.clock.advance(60 * 60_000);
    expect(await reasonOf(stage, B, await codeOf(stage))).toBe('linked');
  });

  test('many at once count as many, one after the other', async () => {
    const { stage } = await withCode();
    const guesses = Array.from({ length: 9 }, (_, index) => idFrom<'link-code'>(`${index}`.repeat(8)));
    const results = await Promise.all(guesses.map((guess) => reasonOf(stage, B, guess)));
    expect(results.filter((result) => result === 'unknown')).toHaveLength(5);
    expect(results.filter((result) => result === 'too-many-tries')).toHaveLength(4);
  });
});

describe('who has not read the notice', () => {
  test('neither makes a code nor types one, and leaves nothing', async () => {
    const database = createFakeDatabase();
    const stage = await openLinkStage(async () => createFakeWorld(database));
    const empty = dumpDatabase(database);
    expect(await stage.make(A)).toEqual({ kind: 'notice-needed' });
    expect(await stage.enter(A, idFrom('0001KRYT'))).toEqual({ kind: 'notice-needed' });
    expect(await stage.leave(A)).toEqual({ kind: 'not-linked' });
    expect(dumpDatabase(database)).toBe(empty);
  });

  test('has no tries counted, neither against them nor against the code they typed', async () => {
    const { stage, database, code } = await withCode();
    const before = dumpDatabase(database);
    const stranger = { ...B, userId: '29:ola' };
    for (let tries = 0; tries < 9; tries += 1) {
      expect(await stage.enter(stranger, wrongEnd(code))).toEqual({ kind: 'notice-needed' });
    }
    expect(dumpDatabase(database)).toBe(before);
  });
});

test('the code itself is nowhere in what is kept', async () => {
  const { database, code } = await withCode();
  expect(dumpDatabase(database)).not.toContain(code);
  expect(dumpDatabase(database)).not.toContain(code.slice(4));
});

test('in any order of codes, slips, waiting and unlinking, only those are linked who linked themselves', async () => {
  await proveLinking(async () => createFakeWorld(), 400);
});
