import { describe, expect, test } from 'vitest';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { pressContinue } from '../../fakes/stories.ts';

const message = { channel: 'DUKARI', message: '1.1' };
const card = { channel: 'DUKARI', message: '1.2' };
const accept = (bot: FakeBot) =>
  bot.useCases.acceptMessage({ user: customer(), message, card, kind: 'wish', applicationId: 'eaccounting' });
const started = async () => {
  const bot = createFakeBot();
  await pressContinue(bot);
  bot.author.write(message, 'Jeg ønsker meg mørk modus');
  return bot;
};

describe('Lagre on a message', () => {
  test('before Fortsett not even its address is kept', async () => {
    const bot = createFakeBot();
    expect(await accept(bot)).toEqual({ kind: 'notice-needed' });
    expect(await bot.world.counts()).toMatchObject({ people: 0, pendingSaves: 0 });
    expect(await bot.world.jobs.waiting()).toEqual([]);
  });

  test('the words are read where they stand and stored, and the card becomes the receipt', async () => {
    const bot = await started();
    expect(await accept(bot)).toEqual({ kind: 'saving' });
    await bot.settle();
    const [row] = [...bot.database.feedback.values()];
    expect(row).toMatchObject({
      text: 'Jeg ønsker meg mørk modus',
      kind: 'wish',
      applicationId: 'eaccounting',
      surface: 'message',
      writtenAt: new Date('2026-03-02T08:59:00.000Z'),
      original: { address: message },
    });
    const { reference, deleteAfter } = row ?? {};
    expect(bot.author.told).toMatchObject([
      { address: card, message: { kind: 'saved', reference, deleteAfter } },
    ]);
    expect(await bot.world.counts()).toMatchObject({ pendingSaves: 0, feedback: 1 });
  });

  test('pressing twice, before and after it is stored, saves it once', async () => {
    const bot = await started();
    const results = await Promise.all([accept(bot), accept(bot)]);
    expect(results.map(({ kind }) => kind)).toEqual(['saving', 'saving']);
    await bot.settle();
    expect(await accept(bot)).toMatchObject({ kind: 'already-saved' });
    expect(await bot.world.counts()).toMatchObject({ feedback: 1, pendingSaves: 0 });
  });

  test('a message that is gone is not stored, and the card says so', async () => {
    const bot = await started();
    await accept(bot);
    bot.author.write(message, null);
    await bot.settle();
    expect(bot.author.told.map((told) => told.message.kind)).toEqual(['original-missing']);
    expect(await bot.world.counts()).toMatchObject({ feedback: 0, pendingSaves: 0 });
  });

  test('a platform that does not answer is asked again', async () => {
    const bot = await started();
    await accept(bot);
    bot.author.failNextRead('rate_limited');
    await bot.settle();
    expect(await bot.world.counts()).toMatchObject({ feedback: 0, pendingSaves: 1 });
    await bot.settle();
    expect(await bot.world.counts()).toMatchObject({ feedback: 1, pendingSaves: 0 });
  });

  test('a fall between storing and the card leaves one feedback and a turned card', async () => {
    const bot = await started();
    await accept(bot);
    bot.author.failNext({ kind: 'retry', code: 'rate_limited', afterMs: 1000 });
    await bot.settle();
    expect(await bot.world.counts()).toMatchObject({ feedback: 1, pendingSaves: 1 });
    // The words are not needed any more: the person may have deleted them meanwhile.
    bot.author.write(message, null);
    await bot.settle();
    expect(bot.author.told.map((told) => told.message.kind)).toEqual(['saved']);
    expect(await bot.world.counts()).toMatchObject({ feedback: 1, pendingSaves: 0 });
  });

  test('a card that cannot be turned is followed by a message of its own', async () => {
    const bot = await started();
    await accept(bot);
    bot.author.failNext({ kind: 'refused', code: 'message_not_found' });
    await bot.settle();
    expect(bot.author.told).toMatchObject([{ message: { kind: 'saved' }, sendKey: expect.any(String) }]);
    expect(await bot.world.counts()).toMatchObject({ pendingSaves: 0 });
  });

  test('a notice that changed between Lagre and the job asks again instead of storing', async () => {
    const bot = await started();
    await accept(bot);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt personvern') });
    await later.settle();
    expect(bot.author.told.map((told) => told.message.kind)).toEqual(['notice-changed']);
    expect(await bot.world.counts()).toMatchObject({ feedback: 0, pendingSaves: 0 });
  });

  test('whoever erases themselves before the job runs is not recorded', async () => {
    const bot = await started();
    await accept(bot);
    const waiting = await bot.world.jobs.waiting();
    await bot.useCases.confirmErase(customer());
    expect(await bot.world.jobs.waiting()).toEqual([]);
    const job = waiting[0]?.job;
    if (job?.name !== 'save-message') throw new Error('no job');
    expect(await bot.handlers['save-message'](job.payload)).toEqual({ kind: 'done' });
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
    expect(bot.author.told).toEqual([]);
  });
});
