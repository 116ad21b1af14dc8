import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { deliverFeedback, now, pressContinue } from '../../fakes/stories.ts';

const place = agentIn('rest');
const reply = (bot: FakeBot, item: Feedback, text = 'Hvilken knapp?', submission = 'R1') =>
  bot.useCases.replyToAuthor({ place, feedbackId: item.id, text, submission });
const answer = (
  bot: FakeBot,
  item: Feedback,
  text = 'Den blå',
  more: { userId?: string; submission?: string } = {},
) =>
  bot.useCases.answerInForm({
    user: customer(more.userId),
    feedbackId: item.id,
    words: new Unrecorded(text),
    submission: more.submission ?? 'A1',
  });
const handled = async (bot: FakeBot, item: Feedback) => {
  await bot.useCases.markHandled({ place, feedbackId: item.id, text: null, submission: 'H1' });
  await bot.settle();
};

describe('Svar kunden', () => {
  test('reaches the author, is in the thread once sent, and makes it the agent’s', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await reply(bot, item)).toEqual({ kind: 'done' });
    expect(bot.support.entriesOf('rest')).toEqual([]);
    await bot.settle();
    expect(bot.author.told).toMatchObject([
      {
        message: {
          kind: 'reply',
          reference: item.reference,
          quote: 'Knappen virker ikke',
          text: 'Hvilken knapp?',
        },
      },
    ]);
    expect(bot.support.entriesOf('rest')).toEqual([
      { kind: 'replied', agent: place.agent, text: 'Hvilken knapp?' },
    ]);
    expect(await now(bot, item)).toMatchObject({ status: 'claimed', assignee: place.agent });
  });

  test('the same form twice is one reply; empty words are none', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await Promise.all([reply(bot, item), reply(bot, item)])).toEqual([
      { kind: 'done' },
      { kind: 'done' },
    ]);
    expect(await reply(bot, item)).toEqual({ kind: 'done' });
    expect(await reply(bot, item, ' \n', 'R2')).toEqual({ kind: 'empty-text' });
    await bot.settle();
    expect(bot.author.told).toHaveLength(1);
  });

  test('a colleague’s reply leaves it with whoever has it, and waiting stays waiting', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.putOnWaiting(agentIn('rest', 'UFIRST'), item.id);
    await reply(bot, item);
    expect(await now(bot, item)).toMatchObject({ status: 'waiting', assignee: { userId: 'UFIRST' } });
  });

  test('a reply that cannot be delivered is on the card until the next one is', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    bot.author.failNext({ kind: 'gone', code: 'account_inactive' });
    await reply(bot, item);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ undelivered: 'account_inactive' }]);
    expect(bot.support.entriesOf('rest')).toEqual([]);
    await reply(bot, item, 'Prøver igjen', 'R2');
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ undelivered: null }]);
  });

  test('an internal note never reaches the author', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const note = { place, feedbackId: item.id, text: 'Kunden har ringt før', submission: 'N1' };
    await Promise.all([bot.useCases.noteInternally(note), bot.useCases.noteInternally(note)]);
    await bot.settle();
    expect(bot.author.told).toEqual([]);
    expect(bot.support.entriesOf('rest')).toMatchObject([{ kind: 'note', text: 'Kunden har ringt før' }]);
    expect(await bot.useCases.noteInternally({ ...note, text: '' })).toEqual({ kind: 'empty-text' });
  });
});

describe('the author answers', () => {
  test('in the form: into each card’s thread, as far as that channel is shown texts', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const long = 'Den blå. '.repeat(60);
    expect(await answer(bot, item, long)).toEqual({ kind: 'sent', reference: item.reference });
    await bot.settle();
    expect(bot.support.entriesOf('billing')).toEqual([{ kind: 'author-answered', text: long }]);
    // A thread may have had to shorten it; *Les alt* has it whole, and tells the ledger nothing new.
    const told = bot.database.disclosures.length;
    const shown = await bot.useCases.showFullText(agentIn('billing'), item.id);
    expect(shown).toMatchObject({ kind: 'full-text', text: `Fakturaen er feil\n\n${long}` });
    expect(bot.database.disclosures).toHaveLength(told);
    const [inExcerpt] = bot.support.entriesOf('product');
    expect(inExcerpt).toMatchObject({ kind: 'author-answered', text: expect.stringMatching(/…$/) });
    const answered = bot.database.disclosures.filter(({ fields }) => fields.includes('answer'));
    expect(answered.map(({ destinationId }) => destinationId)).toEqual(['billing', 'product']);
  });

  test('where the channel is shown references only, the words stay out of the thread', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Hva koster det?', { kind: 'question' });
    await answer(bot, item);
    await bot.settle();
    expect(bot.support.entriesOf('privacy')).toEqual([{ kind: 'author-answered', text: null }]);
    expect(bot.database.disclosures.flatMap(({ fields }) => fields)).not.toContain('answer');
    const shown = await bot.useCases.showFullText(agentIn('privacy'), item.id);
    expect(shown).toMatchObject({ kind: 'full-text', text: 'Hva koster det?\n\nDen blå' });
    expect(bot.database.disclosures.at(-1)).toMatchObject({ fields: ['text', 'answer'] });
  });

  test('the same form twice is one answer', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await Promise.all([answer(bot, item), answer(bot, item)]);
    await bot.settle();
    expect(bot.support.entriesOf('rest')).toHaveLength(1);
  });

  test('with a message in the thread of a reply, read where it stands', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await reply(bot, item);
    await bot.settle();
    const thread = bot.author.told[0]?.address;
    if (thread === undefined) throw new Error('not told');
    expect(await bot.useCases.findAnsweredFeedback(customer(), thread)).toMatchObject({ id: item.id });
    expect(await bot.useCases.findAnsweredFeedback(customer('UOLA'), thread)).toBeNull();
    const message = { channel: 'DUKARI', message: '5.5' };
    bot.author.write(message, 'Den røde');
    const press = { user: customer(), feedbackId: item.id, message, words: null };
    await bot.useCases.answerWithMessage(press);
    await bot.useCases.answerWithMessage(press);
    await bot.settle();
    expect(bot.support.entriesOf('rest').slice(1)).toEqual([{ kind: 'author-answered', text: 'Den røde' }]);
  });

  test('a message that is gone or out of reach is not an answer', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const message = { channel: 'DUKARI', message: '5.5' };
    const press = { user: customer(), feedbackId: item.id, message, words: null };
    expect(await bot.useCases.answerWithMessage(press)).toEqual({ kind: 'missing' });
    bot.author.failNextRead('rate_limited');
    expect(await bot.useCases.answerWithMessage(press)).toEqual({ kind: 'try-again' });
    expect(await bot.useCases.answerWithMessage({ ...press, user: customer('UNOBODY') })).toEqual({
      kind: 'notice-needed',
    });
  });

  test('opens a handled item again, and takes a waiting one up', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await handled(bot, item);
    await answer(bot, item);
    expect(await now(bot, item)).toMatchObject({
      status: 'reopened',
      authorOutcome: null,
      deleteAfter: item.deleteAfter,
    });
    await bot.useCases.putOnWaiting(place, item.id);
    await answer(bot, item, 'Og en ting til', { submission: 'A2' });
    expect((await now(bot, item)).status).toBe('claimed');
  });

  test('is let through the gate like everything else, and only to one’s own item', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await pressContinue(bot, 'UOLA');
    expect(await answer(bot, item, 'Kapret', { userId: 'UOLA' })).toEqual({
      kind: 'closed',
      reference: null,
    });
    expect(await answer(bot, item, 'x', { userId: 'UNOBODY' })).toEqual({ kind: 'notice-needed' });
    expect(await answer(bot, item, '')).toEqual({ kind: 'empty-text' });
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    expect(await answer(later, item)).toEqual({ kind: 'notice-needed' });
    await bot.useCases.withdrawFeedback(customer(), item.id);
    expect(await answer(bot, item)).toEqual({ kind: 'closed', reference: item.reference });
    expect((await bot.world.counts()).messages).toBe(0);
  });
});

describe('løst or ikke løst', () => {
  test('solved changes nothing but is said in the thread, once', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await handled(bot, item);
    const before = await now(bot, item);
    await bot.useCases.saySolved(customer(), item.id);
    await bot.useCases.saySolved(customer(), item.id);
    await bot.settle();
    expect(await now(bot, item)).toEqual(before);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'solved' }]);
  });

  test('not solved opens it again, once, and it can be handled and told anew', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await handled(bot, item);
    const results = await Promise.all([
      bot.useCases.sayNotSolved(customer(), item.id),
      bot.useCases.sayNotSolved(customer(), item.id),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['noted', 'noted']);
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({ status: 'reopened', authorOutcome: null });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'reopened', authorOutcome: null }]);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'reopened', text: null }]);
    await bot.useCases.markHandled({ place, feedbackId: item.id, text: 'Nå da', submission: 'H2' });
    await bot.settle();
    expect(bot.author.told.map(({ message }) => message.kind)).toEqual(['handled', 'handled']);
  });

  test('a stranger can say neither', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await handled(bot, item);
    for (const say of [bot.useCases.saySolved, bot.useCases.sayNotSolved]) {
      expect(await say(customer('UNOBODY'), item.id)).toEqual({ kind: 'closed', reference: null });
    }
    expect((await now(bot, item)).status).toBe('handled');
  });
});
