import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback, now } from '../../fakes/stories.ts';

const place = agentIn('rest');
const mark = (bot: FakeBot, item: Feedback, text: string | null = 'Rettet i dag', submission = 'H1') =>
  bot.useCases.markHandled({ place, feedbackId: item.id, text, submission });
const gone = { kind: 'gone', code: 'account_inactive' } as const;

describe('Marker håndtert', () => {
  test('tells the author once what came of it, and only then is it handled', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await mark(bot, item)).toEqual({ kind: 'done' });
    expect(await now(bot, item)).toMatchObject({ status: 'received', authorOutcome: null });
    await bot.settle();
    expect(bot.author.told).toMatchObject([
      {
        user: customer(),
        language: 'nb',
        message: {
          kind: 'handled',
          reference: item.reference,
          quote: 'Knappen virker ikke',
          text: 'Rettet i dag',
        },
      },
    ]);
    expect(await now(bot, item)).toMatchObject({
      status: 'handled',
      authorOutcome: { kind: 'notified' },
      closingMessageId: null,
      assignee: place.agent,
    });
    expect(bot.support.cardsOf(item.id)).toMatchObject([
      { status: 'handled', closing: false, authorOutcome: { kind: 'notified' } },
    ]);
    expect(bot.support.entriesOf('rest')).toMatchObject([{ kind: 'replied', text: 'Rettet i dag' }]);
    expect(bot.log.of('author-told')).toMatchObject([{ outcome: 'notified' }]);
  });

  test('without words nothing is said in the thread, and the author is told all the same', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item, '  ');
    await bot.settle();
    expect(bot.author.told).toMatchObject([{ message: { kind: 'handled', text: null } }]);
    expect(bot.support.entriesOf('rest')).toEqual([]);
  });

  test('pressing again while the author is being told, or after, tells nobody twice', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const both = await Promise.all([mark(bot, item, 'A', 'H1'), mark(bot, item, 'B', 'H2')]);
    expect(both).toEqual([{ kind: 'done' }, { kind: 'not-possible', status: 'closing' }]);
    expect(await mark(bot, item)).toEqual({ kind: 'not-possible', status: 'closing' });
    await bot.settle();
    expect(await mark(bot, item, 'C', 'H3')).toEqual({ kind: 'not-possible', status: 'handled' });
    await bot.settle();
    expect(bot.author.told).toHaveLength(1);
  });

  test('the card shows that it is closing, and nobody can claim it meanwhile', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item);
    bot.author.failNext({ kind: 'retry', code: 'rate_limited', afterMs: null });
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'received', closing: true }]);
    const claimed = await bot.useCases.claimFeedback(agentIn('rest', 'UOTHER'), item.id);
    expect(claimed).toEqual({ kind: 'not-possible', status: 'closing' });
    await bot.settle();
    expect((await now(bot, item)).status).toBe('handled');
  });

  test('the job running twice, also at once, tells once', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item);
    const { closingMessageId } = await now(bot, item);
    if (closingMessageId === null) throw new Error('not closing');
    const payload = { messageId: closingMessageId };
    await Promise.all([bot.handlers['tell-author'](payload), bot.handlers['tell-author'](payload)]);
    const { repeats } = bot.author;
    await bot.handlers['tell-author'](payload);
    await bot.settle();
    expect(bot.author.repeats).toBe(repeats);
    expect(bot.author.told).toHaveLength(1);
    expect(bot.log.of('author-told')).toHaveLength(1);
  });

  test.each([
    ['gone', gone],
    ['refused', { kind: 'refused', code: 'msg_too_long' }],
  ] as const)(
    'an author who cannot be reached (%s): handled, and the card says why',
    async (_name, failure) => {
      const bot = createFakeBot();
      const item = await deliverFeedback(bot);
      await mark(bot, item);
      bot.author.failNext(failure);
      await bot.settle();
      const outcome = { kind: 'undeliverable', reason: failure.code };
      expect(await now(bot, item)).toMatchObject({ status: 'handled', authorOutcome: outcome });
      expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'handled', authorOutcome: outcome }]);
    },
  );

  test('a platform that keeps asking for patience does not keep it closing for ever', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item);
    const busy = { kind: 'retry', code: 'rate_limited', afterMs: null } as const;
    bot.author.failNext(busy, busy);
    await bot.settle();
    expect((await now(bot, item)).status).toBe('received');
    bot.clock.advance(2 * 3_600_000);
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({
      status: 'handled',
      authorOutcome: { kind: 'undeliverable', reason: 'rate_limited' },
    });
  });

  test('withdrawn meanwhile: the author is not told, and it stays withdrawn', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    await bot.settle();
    expect(bot.author.told).toEqual([]);
    expect(await now(bot, item)).toMatchObject({
      status: 'withdrawn',
      closingMessageId: null,
      authorOutcome: { kind: 'suppressed', reason: 'withdrawn' },
    });
  });

  test('erased meanwhile: nothing is sent and nothing is left', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await mark(bot, item);
    const jobs = await bot.world.jobs.waiting();
    await bot.useCases.confirmErase(customer());
    for (const { job } of jobs) {
      if (job.name === 'tell-author')
        expect(await bot.handlers['tell-author'](job.payload)).toEqual({ kind: 'done' });
    }
    await bot.settle();
    expect(bot.author.told).toEqual([]);
    expect(bot.support.standing).toEqual([]);
  });
});

describe('how long a handled item is kept', () => {
  test('a while after it was handled', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    bot.clock.advance(24 * 3_600_000);
    await mark(bot, item);
    await bot.settle();
    expect((await now(bot, item)).deleteAfter).toEqual(new Date('2026-05-31T22:00:00.000Z'));
  });

  test('never past the ceiling; reopening restores the ceiling', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    bot.clock.advance(350 * 24 * 3_600_000);
    await mark(bot, item);
    await bot.settle();
    expect((await now(bot, item)).deleteAfter).toEqual(item.deleteAfter);

    const other = await deliverFeedback(bot);
    await mark(bot, other, null, 'H2');
    await bot.settle();
    expect((await now(bot, other)).deleteAfter.getTime()).toBeLessThan(other.deleteAfter.getTime());
    await bot.useCases.sayNotSolved(customer(), other.id);
    expect((await now(bot, other)).deleteAfter).toEqual(other.deleteAfter);
  });
});
