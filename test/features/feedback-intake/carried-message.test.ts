import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { deliverFeedback, now, pressContinue } from '../../fakes/stories.ts';

const message = { channel: 'a:kari', message: '1763823780' };
const writtenAt = new Date('2026-03-02T08:58:00.000Z');
const save = (bot: FakeBot, text = 'Slik det var') =>
  bot.useCases.saveCarriedMessage({
    user: customer(),
    words: new Unrecorded(text),
    writtenAt,
    message,
    kind: 'wish',
    applicationId: null,
  });

/** A message that was saved from its card and whose card stands in `rest`. */
const saved = async () => {
  const bot = createFakeBot();
  await pressContinue(bot);
  await save(bot);
  await bot.settle();
  const [item] = [...bot.database.feedback.values()];
  if (item === undefined) throw new Error('not saved');
  return { bot, item };
};

describe('Lagre on a card that carries the words', () => {
  test('stores them at once, with when they were written, and asks the platform for nothing', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    bot.author.failNextRead('must_not_be_read');
    const result = await save(bot);
    const [item] = [...bot.database.feedback.values()];
    const { reference, deleteAfter } = item ?? {};
    expect(result).toEqual({ kind: 'saved', reference, deleteAfter, language: 'nb' });
    expect(item).toMatchObject({ text: 'Slik det var', kind: 'wish', surface: 'message', writtenAt });
    expect(item?.original?.address).toEqual(message);
    expect((await bot.world.counts()).pendingSaves).toBe(0);
    expect((await bot.world.jobs.waiting()).map(({ job }) => job.name)).toEqual(['route-feedback']);
  });

  test('pressing twice, also at once, is one feedback, and the second press is told so', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    const results = await Promise.all([save(bot), save(bot)]);
    results.push(await save(bot));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['already-saved', 'already-saved', 'saved']);
    expect(new Set(results.map((result) => 'reference' in result && result.reference)).size).toBe(1);
    expect((await bot.world.counts()).feedback).toBe(1);
  });

  test('a message that was saved the other way is not saved again', async () => {
    const bot = createFakeBot();
    await pressContinue(bot);
    bot.author.write(message, 'Slik det var');
    await bot.useCases.acceptMessage({
      user: customer(),
      message,
      card: { channel: 'a:kari', message: 'card' },
      kind: 'other',
      applicationId: null,
    });
    await bot.settle();
    expect(await save(bot)).toMatchObject({ kind: 'already-saved' });
  });

  test('without a receipt under the current notice nothing is kept, and blank words are not feedback', async () => {
    const bot = createFakeBot();
    expect(await save(bot)).toEqual({ kind: 'notice-needed' });
    await pressContinue(bot);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    expect(await save(later)).toEqual({ kind: 'notice-needed' });
    expect(await save(bot, ' \n ')).toEqual({ kind: 'empty-text' });
    expect(await bot.world.counts()).toMatchObject({ feedback: 0, pendingSaves: 0 });
    expect(await bot.world.jobs.waiting()).toEqual([]);
  });

  test('deleting the message afterwards takes our words away', async () => {
    const { bot, item } = await saved();
    await bot.useCases.messageDeleted(customer(), message);
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({ status: 'withdrawn', text: null });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ text: null }]);
  });
});

describe('an edit that brings the new words', () => {
  const edit = (bot: FakeBot, text: string, userId?: string) =>
    bot.useCases.messageEdited(customer(userId), message, new Unrecorded(text));

  test('is in our copy at once, and on the cards', async () => {
    const { bot, item } = await saved();
    await edit(bot, 'Slik det ble');
    expect((await now(bot, item)).text).toBe('Slik det ble');
    expect((await bot.world.jobs.waiting()).map(({ job }) => job.name)).not.toContain('reread-message');
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ text: { shown: 'Slik det ble' } }]);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'author-edited' }]);
  });

  test('the same edit twice changes nothing the second time', async () => {
    const { bot, item } = await saved();
    await Promise.all([edit(bot, 'Slik det ble'), edit(bot, 'Slik det ble')]);
    await bot.settle();
    expect(bot.support.entriesOf('rest')).toHaveLength(1);
    expect((await now(bot, item)).text).toBe('Slik det ble');
  });

  test('emptied is withdrawn', async () => {
    const { bot, item } = await saved();
    await edit(bot, '   ');
    expect(await now(bot, item)).toMatchObject({ status: 'withdrawn', text: null });
  });

  test('under a notice they have not seen the old words stay', async () => {
    const { bot, item } = await saved();
    await edit(createFakeBot({ before: bot, notice: sampleNotice('Nytt') }), 'Slik det ble');
    expect((await now(bot, item)).text).toBe('Slik det var');
  });

  test('of somebody else, or of a message that is not feedback, does nothing', async () => {
    const { bot, item } = await saved();
    await pressContinue(bot, 'UOLA');
    await edit(bot, 'Noe annet', 'UOLA');
    await edit(bot, 'Noe annet', 'UNOBODY');
    await bot.useCases.messageEdited(customer(), { ...message, message: '9' }, new Unrecorded('Hei'));
    expect((await now(bot, item)).text).toBe('Slik det var');
    expect(await bot.world.jobs.waiting()).toEqual([]);
  });
});

test('Send som svar with the words in the card: once, however often it is pressed', async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot);
  const words = new Unrecorded('Den røde');
  const press = { user: customer(), feedbackId: item.id, message, words };
  bot.author.failNextRead('must_not_be_read');
  expect(await bot.useCases.answerWithMessage(press)).toMatchObject({ kind: 'sent' });
  await bot.useCases.answerWithMessage(press);
  await bot.settle();
  expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'author-answered', text: 'Den røde' }]);
  expect(await bot.useCases.answerWithMessage({ ...press, user: customer('UNOBODY') })).toEqual({
    kind: 'notice-needed',
  });
});
