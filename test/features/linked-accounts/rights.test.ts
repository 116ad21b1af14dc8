import { beforeEach, describe, expect, test } from 'vitest';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, linkAccounts, now } from '../../fakes/stories.ts';

const [kari, alsoKari, ola] = [customer('UKARI'), customer('UKARI2'), customer('UOLA')];

let bot: FakeBot;
let items: readonly Awaited<ReturnType<typeof deliverFeedback>>[];

/** An item given with each of two linked accounts, and one by somebody else. */
beforeEach(async () => {
  bot = createFakeBot();
  items = [
    await deliverFeedback(bot, 'Faktura fra den ene', { userId: 'UKARI' }),
    await deliverFeedback(bot, 'Fra den andre', { userId: 'UKARI2' }),
    await deliverFeedback(bot, 'OLAS-HEMMELIGHET', { userId: 'UOLA' }),
  ];
  await linkAccounts(bot, 'UKARI', 'UKARI2');
});

describe('rights cover every linked account', () => {
  test('innsyn: what is held with each, the one that asks first, and nothing of anybody else’s', async () => {
    for (const [asks, other] of [
      [kari, alsoKari],
      [alsoKari, kari],
    ] as const) {
      const held = await bot.useCases.answerAccess(asks);
      expect(held.map(({ person }) => person.user)).toEqual([asks, other]);
      const texts = held.flatMap(({ feedback }) => feedback.map(({ text }) => text));
      expect(texts.sort()).toEqual(['Faktura fra den ene', 'Fra den andre']);
      expect(JSON.stringify(held)).not.toMatch(/OLA/);
    }
    expect(await bot.useCases.answerAccess(ola)).toHaveLength(1);
  });

  test('last ned: both accounts by one link, which is used up for both', async () => {
    const asked = await bot.useCases.askExport(alsoKari);
    if (asked.kind !== 'export-link') throw new Error(asked.kind);
    const opened = await bot.useCases.openDownload(asked.address.split('/').at(-1) ?? '');
    if (opened.kind !== 'export') throw new Error(opened.kind);
    const accounts = [opened.held, ...opened.linked].map(({ person }) => person.user.userId);
    expect(accounts).toEqual(['UKARI2', 'UKARI']);
    expect(opened.document.accounts.map(({ person }) => person?.[0]?.userId)).toEqual(accounts);
  });

  test('mottakere: everyone who got something of either', async () => {
    const destinations = (await bot.useCases.listRecipients(alsoKari)).map((one) => one.destinationId);
    expect(new Set(destinations)).toEqual(new Set(['billing', 'product', 'rest']));
  });

  test('slett: both go in one go, with the copies of both, and the other person stays', async () => {
    const asked = await bot.useCases.askErase(alsoKari);
    expect(asked).toMatchObject({ kind: 'confirm', feedback: 2, copies: 3, others: 1 });
    expect(await bot.useCases.confirmErase(alsoKari)).toEqual({
      kind: 'erased',
      feedback: 2,
      messages: 0,
      copies: 3,
      retained: [],
    });
    await bot.settle();
    expect(dumpDatabase(bot.database)).not.toMatch(/UKARI|fra den ene|Fra den andre/);
    expect(await bot.useCases.answerAccess(kari)).toEqual([]);
    expect(await bot.useCases.answerAccess(ola)).toMatchObject([
      { feedback: [{ text: 'OLAS-HEMMELIGHET' }] },
    ]);
    expect(bot.author.homes).toEqual([alsoKari, kari]);
    expect(bot.log.of('person-erased')).toHaveLength(1);
  });

  test('begrens: an item of the other account, and all that is theirs; lifted again', async () => {
    const [, second, others] = items;
    if (second === undefined || others === undefined) throw new Error('no items');
    expect(await bot.useCases.restrictData(kari, second.id)).toMatchObject({ kind: 'restricted' });
    expect((await now(bot, second)).restriction).toBe('freeze');
    expect(await bot.useCases.restrictData(kari, others.id)).toEqual({ kind: 'nothing-held' });
    await bot.useCases.restrictData(kari, null);
    expect([...bot.database.people.values()].map(({ restriction }) => restriction)).toEqual([
      'freeze',
      'freeze',
      null,
    ]);
    await bot.useCases.liftRestriction(alsoKari, null);
    await bot.useCases.liftRestriction(alsoKari, second.id);
    await bot.settle();
    expect((await now(bot, second)).restriction).toBeNull();
    expect([...bot.database.people.values()].every(({ restriction }) => restriction === null)).toBe(true);
  });

  test('protester: an objection of each account, decided and taken back together', async () => {
    const first = await bot.useCases.objectToUse(kari, null);
    expect(await bot.useCases.objectToUse(alsoKari, null)).toMatchObject({ kind: 'objected' });
    const objections = (await bot.useCases.listRequests(kari)) ?? [];
    expect(objections.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['object open', 'object open']);
    expect(first).toMatchObject({ kind: 'objected', wish: 'erase' });
    await bot.useCases.chooseWish(alsoKari, 'keep');
    expect((await bot.useCases.listRequests(kari))?.map(({ wish }) => wish)).toEqual(['keep', 'keep']);
    await bot.useCases.withdrawObjection(kari);
    expect((await bot.useCases.listRequests(alsoKari))?.map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
    expect(await bot.useCases.listRequests(ola)).toEqual([]);
  });

  test('no longer, once they are unlinked', async () => {
    await bot.useCases.unlinkAccount(alsoKari);
    expect(await bot.useCases.answerAccess(kari)).toHaveLength(1);
    expect(await bot.useCases.confirmErase(kari)).toMatchObject({ kind: 'erased', feedback: 1 });
    expect(await bot.useCases.answerAccess(alsoKari)).toHaveLength(1);
  });
});

test('a code and wrong tries are in the access answer for as long as they are kept', async () => {
  await bot.useCases.makeLinkCode(ola);
  const [held] = await bot.useCases.answerAccess(ola);
  expect(held).toMatchObject({
    linkCodeUntil: new Date(bot.clock.now().getTime() + 600_000),
    wrongLinkTries: 0,
  });
});
