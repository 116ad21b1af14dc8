import { beforeEach, describe, expect, test } from 'vitest';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, linkAccounts } from '../../fakes/stories.ts';

const kari = customer('UKARI');
const day = 24 * 60 * 60 * 1000;

let bot: FakeBot;
beforeEach(async () => {
  bot = createFakeBot({ pages: null });
  await deliverFeedback(bot, 'Fakturaen til Kari er feil', { userId: 'UKARI' });
});

const exported = () => bot.log.of('export-sent');
const removed = () => bot.log.of('export-removed');
const files = () => [...bot.author.files.values()];
const rows = () => [...bot.database.chatExports.values()];

/** The day is over: what the hourly run does with it. */
const expire = async (): Promise<void> => {
  for (const row of rows()) {
    bot.database.chatExports.set(row.id, { ...row, state: 'removing', personId: null });
    bot.database.enqueue([{ name: 'remove-export', payload: { exportId: row.id } }]);
  }
  await bot.settle();
};

describe('last ned, where people reach no pages of ours', () => {
  test('files in their own chat, with all their accounts, until a day from now', async () => {
    await deliverFeedback(bot, 'Fra den andre', { userId: 'UKARI2' });
    await deliverFeedback(bot, 'OLAS-HEMMELIGHET', { userId: 'UOLA' });
    await linkAccounts(bot, 'UKARI', 'UKARI2');
    const askedAt = bot.clock.now();
    expect(await bot.useCases.askExport(kari)).toEqual({ kind: 'export-coming' });
    // What is queued says which files, and nothing of what is in them.
    expect(JSON.stringify([...bot.database.jobs.values()])).not.toMatch(/UKARI|Faktura/);
    await bot.settle();
    const [file, ...others] = files();
    expect(others).toEqual([]);
    expect(file?.user).toEqual(kari);
    expect(file?.until).toEqual(new Date(askedAt.getTime() + day));
    expect(file?.content.held.feedback.map(({ text }) => text)).toEqual(['Fakturaen til Kari er feil']);
    expect(file?.content.linked.map(({ person }) => person.user.userId)).toEqual(['UKARI2']);
    expect(file?.content.document.accounts).toHaveLength(2);
    expect(JSON.stringify(file)).not.toContain('OLAS-HEMMELIGHET');
    expect((await bot.useCases.listRequests(kari))?.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'export fulfilled',
    ]);
    expect(exported()).toMatchObject([{ outcome: 'sent', code: '' }]);
    expect(JSON.stringify(bot.log.events)).not.toMatch(/UKARI|Faktura/);
  });

  test('a stranger gets none and leaves nothing', async () => {
    expect(await bot.useCases.askExport(customer('UNOBODY'))).toEqual({ kind: 'nothing-held' });
    expect(rows()).toEqual([]);
  });

  test('asking twice while they are on their way is one', async () => {
    await bot.useCases.askExport(kari);
    await bot.useCases.askExport(kari);
    await bot.settle();
    expect(files()).toHaveLength(1);
  });

  test('they are taken away when their day is over', async () => {
    await bot.useCases.askExport(kari);
    await bot.settle();
    await expire();
    expect(files()).toEqual([]);
    expect(rows()).toEqual([]);
    expect(removed()).toMatchObject([{ outcome: 'deleted', code: '' }]);
  });

  test('a platform that will not is told in the log, by its code; one that is busy is tried again', async () => {
    await bot.useCases.askExport(kari);
    await bot.settle();
    bot.author.failNextRemoval(
      { kind: 'retry', code: 'rate-limited', afterMs: 1000 },
      { kind: 'left', code: 'token_revoked' },
    );
    await expire();
    expect([rows().length, removed()]).toEqual([1, []]);
    await bot.settle();
    expect(rows()).toEqual([]);
    expect(removed()).toMatchObject([{ outcome: 'left', code: 'token_revoked' }]);
  });

  test('an erasure takes them away at once, and nothing says whose they were', async () => {
    await bot.useCases.askExport(kari);
    await bot.settle();
    await bot.useCases.confirmErase(kari);
    expect(dumpDatabase(bot.database)).not.toMatch(/UKARI/);
    await bot.settle();
    expect([files(), rows()]).toEqual([[], []]);
  });

  test('so does one that comes while they are being sent', async () => {
    await bot.useCases.askExport(kari);
    bot.author.whileSending(() => bot.useCases.confirmErase(kari));
    await bot.settle();
    expect([files(), rows()]).toEqual([[], []]);
  });

  test('one that comes before keeps them from being sent', async () => {
    await bot.useCases.askExport(kari);
    await bot.useCases.confirmErase(kari);
    await bot.settle();
    expect([files(), rows(), exported()]).toEqual([[], [], []]);
  });

  test('a send that was cut short starts by taking away what it had begun', async () => {
    await bot.useCases.askExport(kari);
    bot.author.failNextExport({ kind: 'retry', code: 'network', afterMs: null });
    await bot.settle();
    const begun = rows()[0]?.place;
    expect(begun).not.toBeNull();
    bot.author.failNextRemoval({ kind: 'retry', code: 'network', afterMs: null });
    await bot.settle();
    expect(files()).toEqual([]);
    await bot.settle();
    expect(files()).toHaveLength(1);
  });

  test.each([
    ['not-permitted', true],
    ['failed', false],
  ] as const)('%s: said to the person, with what to do about it', async (kind, missingPermission) => {
    await bot.useCases.askExport(kari);
    bot.author.failNextExport({ kind, code: 'some_code' });
    await bot.settle();
    expect(bot.author.told.at(-1)).toMatchObject({
      user: kari,
      message: { kind: 'export-failed', missingPermission },
    });
    expect([rows(), exported().length]).toEqual([[], 1]);
    await bot.useCases.askExport(kari);
    await bot.settle();
    expect(files()).toHaveLength(1);
  });
});

describe('an offer that is answered', () => {
  const offered = async () => {
    await bot.useCases.askExport(kari);
    await bot.settle();
    const id = rows()[0]?.id;
    if (id === undefined) throw new Error('nothing was offered');
    return id;
  };

  test('gives what is held now, to the person alone', async () => {
    const id = await offered();
    await deliverFeedback(bot, 'Skrevet etterpå', { userId: 'UKARI' });
    await deliverFeedback(bot, 'Fra Ola', { userId: 'UOLA' });
    const opened = await bot.useCases.openExport(kari, id);
    expect(opened?.content.held.feedback.map(({ text }) => text)).toContain('Skrevet etterpå');
    expect(await bot.useCases.openExport(customer('UOLA'), id)).toBeNull();
    expect(await bot.useCases.openExport(customer('UNOBODY'), id)).toBeNull();
  });

  test('gives nothing once its date has come, or it is to be taken away', async () => {
    const id = await offered();
    bot.clock.set(new Date(bot.clock.now().getTime() + day));
    expect(await bot.useCases.openExport(kari, id)).toBeNull();
    await expire();
    expect(await bot.useCases.openExport(kari, id)).toBeNull();
  });
});
