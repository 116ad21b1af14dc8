import { describe, expect, test } from 'vitest';
import { createJobHandlers } from '../../../src/features/create-job-handlers.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

/** The author has answered; the entry is not in the threads of billing and product yet. */
const answered = async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot, 'Fakturaen er feil');
  const words = new Unrecorded('Nr. 42');
  await bot.useCases.answerInForm({ user: customer(), feedbackId: item.id, words, submission: 'A1' });
  const message = [...bot.database.messages.values()][0];
  if (message === undefined) throw new Error('no answer');
  return { bot, item, payload: { messageId: message.id } };
};
const entries = (bot: FakeBot) => [
  bot.support.entriesOf('billing').length,
  bot.support.entriesOf('product').length,
];

describe('entries in threads', () => {
  test('stand once in each, whatever the retries', async () => {
    const { bot, payload } = await answered();
    await bot.handlers['relay-answer'](payload);
    await bot.handlers['relay-answer'](payload);
    await bot.settle();
    expect(entries(bot)).toEqual([1, 1]);
    expect(bot.database.threadCopies).toHaveLength(2);
  });

  test('one slow channel does not keep the other waiting, and gets its entry on the next try', async () => {
    const { bot, payload } = await answered();
    bot.support.failNext({ kind: 'retry', code: 'rate_limited', afterMs: 1000 });
    expect(await bot.handlers['relay-answer'](payload)).toEqual({
      kind: 'retry',
      code: 'rate_limited',
      afterMs: 1000,
    });
    expect(entries(bot)).toEqual([0, 1]);
    expect(await bot.handlers['relay-answer'](payload)).toEqual({ kind: 'done' });
    expect(entries(bot)).toEqual([1, 1]);
  });

  test('an answer whose channel is gone is seen in the fallback, card and all', async () => {
    const { bot, item } = await answered();
    bot.support.break('billing', { kind: 'gone', code: 'is_archived' });
    await bot.settle();
    await bot.settle();
    expect(entries(bot)).toEqual([0, 1]);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'author-answered', text: 'Nr. 42' }]);
    expect(bot.support.cardsOf(item.id).map(({ destinationId }) => destinationId)).toContain('rest');
    expect(bot.support.alerts).toMatchObject([{ to: 'rest', about: 'billing' }]);
  });

  test('a note whose channel is gone is logged and let be', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const note = { place: agentIn('product'), feedbackId: item.id, text: 'Ringt', submission: 'N1' };
    await bot.useCases.noteInternally(note);
    bot.support.break('billing', { kind: 'gone', code: 'is_archived' });
    await bot.settle();
    expect(entries(bot)).toEqual([0, 1]);
    expect(bot.log.of('destination-unreachable')).toMatchObject([
      { destination: 'billing', code: 'is_archived' },
    ]);
    expect(bot.support.entriesOf('rest')).toEqual([]);
  });

  test('an answer waits for a card that is still on its way', async () => {
    const bot = createFakeBot();
    bot.support.break('product', { kind: 'retry', code: 'rate_limited', afterMs: null });
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const words = new Unrecorded('Nr. 42');
    await bot.useCases.answerInForm({ user: customer(), feedbackId: item.id, words, submission: 'A1' });
    await bot.settle();
    expect(entries(bot)).toEqual([1, 0]);
    bot.support.break('product', null);
    await bot.settle();
    await bot.settle();
    expect(entries(bot)).toEqual([1, 1]);
  });

  test('erased while an entry was on its way: the entry is taken away again', async () => {
    const { bot, payload } = await answered();
    const handlers = createJobHandlers({
      ...bot.ports,
      supportSide: () => ({
        ...bot.support,
        postInThread: async (...given) => {
          const sent = await bot.support.postInThread(...given);
          await bot.useCases.confirmErase(customer());
          return sent;
        },
      }),
    });
    await handlers['relay-answer'](payload);
    await bot.settle();
    expect(bot.support.standing).toEqual([]);
  });

  test('are taken away with the card when the person is erased', async () => {
    const { bot } = await answered();
    await bot.settle();
    expect(bot.support.standing).toHaveLength(4);
    expect(await bot.useCases.confirmErase(customer())).toMatchObject({ kind: 'erased', copies: 4 });
    await bot.settle();
    expect(bot.support.standing).toEqual([]);
  });

  test('are not made for what was withdrawn meanwhile', async () => {
    const { bot, item } = await answered();
    await bot.useCases.withdrawFeedback(customer(), item.id);
    await bot.settle();
    expect(entries(bot)).toEqual([0, 0]);
  });
});
