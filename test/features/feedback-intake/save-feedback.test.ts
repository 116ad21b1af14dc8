import { describe, expect, test } from 'vitest';
import { createUseCases } from '../../../src/features/create-use-cases.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { pressContinue } from '../../fakes/stories.ts';

const save = (bot: FakeBot, more: Partial<Parameters<FakeBot['useCases']['saveFeedback']>[0]> = {}) =>
  bot.useCases.saveFeedback({
    user: customer(),
    words: new Unrecorded('Knappen virker ikke'),
    kind: 'bug',
    applicationId: 'visma-net',
    applicationVersion: new Unrecorded(' 2026.11 '),
    surface: 'command',
    submission: 'V1',
    ...more,
  });

describe('Lagre in a form', () => {
  test('before Fortsett nothing is kept, not even a key', async () => {
    const bot = createFakeBot();
    expect(await save(bot)).toEqual({ kind: 'notice-needed' });
    expect(await bot.world.counts()).toMatchObject({ people: 0, receipts: 0, feedback: 0 });
    expect(await bot.world.jobs.waiting()).toEqual([]);
    expect(bot.log.events).toEqual([]);
  });

  test('keeps what the notice says and queues the routing with it', async () => {
    const bot = createFakeBot({ references: ['LY-7K3F9Q'] });
    await pressContinue(bot);
    bot.clock.advance(60_000);
    const saved = await save(bot);
    expect(saved).toMatchObject({ kind: 'saved', reference: 'LY-7K3F9Q', language: 'nb' });
    const [row] = [...bot.database.feedback.values()];
    expect(row).toMatchObject({
      text: 'Knappen virker ikke',
      kind: 'bug',
      applicationId: 'visma-net',
      applicationVersion: '2026.11',
      customer: null,
      surface: 'command',
      status: 'received',
      language: 'nb',
      platform: 'slack',
      workspaceId: 'TCUSTOMER',
      createdAt: bot.clock.now(),
      writtenAt: bot.clock.now(),
      deleteAfter: new Date('2027-03-01T23:00:00.000Z'),
      original: null,
    });
    const jobs = (await bot.world.jobs.waiting()).map(({ job }) => job);
    expect(jobs).toEqual([{ name: 'route-feedback', payload: { feedbackId: row?.id } }]);
    expect(bot.log.of('feedback-saved')).toHaveLength(1);
    expect(JSON.stringify(bot.log.events)).not.toContain('Knappen');
  });

  test('the same form twice, or twice at once, is one feedback', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const [first, second] = await Promise.all([save(bot), save(bot)]);
    const third = await save(bot);
    expect([first.kind, second.kind, third.kind]).toEqual(['saved', 'already-saved', 'already-saved']);
    expect(await bot.world.counts()).toMatchObject({ feedback: 1 });
    expect(await bot.world.jobs.waiting()).toHaveLength(1);
  });

  test('the same words in two forms are two feedbacks', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    await save(bot);
    await save(bot, { submission: 'V2' });
    expect(await bot.world.counts()).toMatchObject({ feedback: 2 });
  });

  test('a reference that is taken is drawn again', async () => {
    const bot = createFakeBot({ references: ['LY-AAAAAA', 'LY-AAAAAA', 'LY-BBBBBB'] });
    await pressContinue(bot);
    await save(bot);
    expect(await save(bot, { submission: 'V2' })).toMatchObject({ kind: 'saved', reference: 'LY-BBBBBB' });
  });

  test.each(['', '   ', '\n\t ', '\u200b\u00a0'])('empty text (%j) is not stored', async (text) => {
    const bot = createFakeBot();
    await pressContinue(bot);
    expect(await save(bot, { words: new Unrecorded(text) })).toEqual({ kind: 'empty-text' });
    expect(await bot.world.counts()).toMatchObject({ feedback: 0 });
  });

  test('an application that lytt.yaml does not know is left out', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    await save(bot, { applicationId: 'made-up' });
    expect([...bot.database.feedback.values()][0]?.applicationId).toBeNull();
  });

  test.each([
    ['', null],
    [' \u200b\t', null],
    ['  4.2\n beta ', '4.2 beta'],
    ['æ'.repeat(41), 'æ'.repeat(40)],
    ['🦊'.repeat(41), '🦊'.repeat(40)],
  ])('a version typed as %j is kept as %j', async (typed, kept) => {
    const bot = createFakeBot();
    await pressContinue(bot);
    await save(bot, { applicationVersion: new Unrecorded(typed) });
    expect([...bot.database.feedback.values()][0]?.applicationVersion).toBe(kept);
  });

  test('someone who erases themselves between the gate and the row gets the notice again', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const { add } = bot.ports.feedback;
    const useCases = createUseCases({
      ...bot.ports,
      feedback: {
        ...bot.ports.feedback,
        add: async (...given) => {
          await bot.useCases.confirmErase(customer());
          return add(...given);
        },
      },
    });
    expect(await save({ ...bot, useCases })).toEqual({ kind: 'notice-needed' });
    expect(await bot.world.counts()).toMatchObject({ people: 0, feedback: 0 });
    expect(await bot.world.jobs.waiting()).toEqual([]);
  });

  test('a row is never older than the press that allows it, even when clocks disagree', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const pressedAt = bot.clock.now();
    bot.clock.advance(-5000);
    expect(await save(bot)).toMatchObject({ kind: 'saved' });
    expect([...bot.database.feedback.values()][0]?.createdAt).toEqual(pressedAt);
  });
});
