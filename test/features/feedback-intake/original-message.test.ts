import { describe, expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { now, pressContinue } from '../../fakes/stories.ts';

const message = { channel: 'DUKARI', message: '1.1' };
const card = { channel: 'DUKARI', message: '1.2' };

/** A message that was saved and whose card stands in `rest`. */
const saved = async () => {
  const bot = createFakeBot();
  await pressContinue(bot);
  bot.author.write(message, 'Slik det var');
  await bot.useCases.acceptMessage({ user: customer(), message, card, kind: 'other', applicationId: null });
  await bot.settle();
  const [item] = [...bot.database.feedback.values()];
  if (item === undefined) throw new Error('not saved');
  return { bot, item };
};

describe('the author changes the message on the platform', () => {
  test('an edit applies to our copy and its cards', async () => {
    const { bot, item } = await saved();
    bot.author.write(message, 'Slik det ble');
    await bot.useCases.messageEdited(customer(), message, null);
    await bot.settle();
    expect((await now(bot, item)).text).toBe('Slik det ble');
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ text: { shown: 'Slik det ble' } }]);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'author-edited' }]);
  });

  test('the same event twice changes nothing the second time', async () => {
    const { bot, item } = await saved();
    bot.author.write(message, 'Slik det ble');
    await bot.useCases.messageEdited(customer(), message, null);
    await bot.useCases.messageEdited(customer(), message, null);
    await bot.settle();
    expect(bot.support.entriesOf('rest')).toHaveLength(1);
    expect((await now(bot, item)).text).toBe('Slik det ble');
  });

  test('deleting it takes our words away, whatever the status', async () => {
    const { bot, item } = await saved();
    await bot.useCases.markHandled({
      place: agentIn('rest'),
      feedbackId: item.id,
      text: null,
      submission: 'H',
    });
    await bot.settle();
    await bot.useCases.messageDeleted(customer(), message);
    await bot.useCases.messageDeleted(customer(), message);
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({ status: 'withdrawn', text: null });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ text: null }]);
  });

  test.each([null, '   '])('found gone or emptied (%j) when read again, it is withdrawn', async (text) => {
    const { bot, item } = await saved();
    bot.author.write(message, text);
    await bot.useCases.messageEdited(customer(), message, null);
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({ status: 'withdrawn', text: null });
  });

  test('a platform that does not answer is asked again', async () => {
    const { bot, item } = await saved();
    bot.author.write(message, 'Slik det ble');
    await bot.useCases.messageEdited(customer(), message, null);
    bot.author.failNextRead('rate_limited');
    await bot.settle();
    expect((await now(bot, item)).text).toBe('Slik det var');
    await bot.settle();
    expect((await now(bot, item)).text).toBe('Slik det ble');
  });

  test('new words under a notice they have not seen are not recorded', async () => {
    const { bot, item } = await saved();
    bot.author.write(message, 'Slik det ble');
    await bot.useCases.messageEdited(customer(), message, null);
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    await later.settle();
    expect((await now(bot, item)).text).toBe('Slik det var');
  });

  test('events about messages that are not feedback, or from somebody else, do nothing', async () => {
    const { bot, item } = await saved();
    await pressContinue(bot, 'UOLA');
    await bot.useCases.messageDeleted(customer('UOLA'), message);
    await bot.useCases.messageDeleted(customer('UNOBODY'), message);
    await bot.useCases.messageEdited(customer(), { channel: 'DUKARI', message: '9.9' }, null);
    expect(await bot.world.jobs.waiting()).toEqual([]);
    expect((await now(bot, item)).text).toBe('Slik det var');
  });
});
