import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { deliverFeedback, linkAccounts, now, saveFeedback } from '../../fakes/stories.ts';

/** One item given with each of two linked accounts, and one by somebody else. */
const threeItems = async () => {
  const bot = createFakeBot();
  const first = await deliverFeedback(bot, 'Fra den ene', { userId: 'UKARI' });
  bot.clock.advance(1000);
  const second = await deliverFeedback(bot, 'Fra den andre', { userId: 'UKARI2' });
  bot.clock.advance(1000);
  const others = await saveFeedback(bot, 'Fra Ola', { userId: 'UOLA' });
  await linkAccounts(bot, 'UKARI', 'UKARI2');
  return { bot, first, second, others };
};
const [kari, alsoKari] = [customer('UKARI'), customer('UKARI2')];
const edit = (feedbackId: Awaited<ReturnType<typeof saveFeedback>>['id']) => ({
  user: kari,
  feedbackId,
  words: new Unrecorded('Slik det ble'),
  kind: 'bug' as const,
  applicationId: null,
  applicationVersion: new Unrecorded(''),
});

describe('what was given with a linked account', () => {
  test('is in the list of either, newest first, and nobody else’s is', async () => {
    const { bot, first, second } = await threeItems();
    for (const user of [kari, alsoKari]) {
      const items = await bot.useCases.listOwnFeedback(user);
      expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    }
    await bot.useCases.unlinkAccount(kari);
    expect((await bot.useCases.listOwnFeedback(kari)).map(({ id }) => id)).toEqual([first.id]);
  });

  test('can be opened, edited, answered, judged and taken back', async () => {
    const { bot, second, others } = await threeItems();
    expect(await bot.useCases.openOwnFeedback(kari, second.id)).toMatchObject({ text: 'Fra den andre' });
    expect(await bot.useCases.openOwnFeedback(kari, others.id)).toBeNull();
    expect(await bot.useCases.editFeedback(edit(second.id))).toMatchObject({ kind: 'changed' });
    expect((await now(bot, second)).text).toBe('Slik det ble');
    const answer = { user: kari, feedbackId: second.id, words: new Unrecorded('Takk'), submission: 'A1' };
    expect(await bot.useCases.answerInForm(answer)).toMatchObject({ kind: 'sent' });
    expect(await bot.useCases.saySolved(kari, second.id)).toMatchObject({ kind: 'noted' });
    expect(await bot.useCases.sayNotSolved(kari, second.id)).toMatchObject({ kind: 'noted' });
    expect(await bot.useCases.withdrawFeedback(kari, second.id)).toMatchObject({ kind: 'withdrawn' });
    for (const id of [others.id]) {
      expect(await bot.useCases.editFeedback(edit(id))).toEqual({ kind: 'closed', reference: null });
      expect(await bot.useCases.withdrawFeedback(kari, id)).toEqual({ kind: 'closed', reference: null });
      expect(await bot.useCases.saySolved(kari, id)).toEqual({ kind: 'closed', reference: null });
    }
    expect((await now(bot, others)).text).toBe('Fra Ola');
  });

  test('what is written about it is recorded under the account it belongs to, and waits for its notice', async () => {
    const { bot, second } = await threeItems();
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    const press = { user: kari, conversation: null, version: later.ports.notice.version };
    await later.useCases.pressContinue({ ...press, surface: 'chat', language: 'nb' });
    expect(await later.useCases.editFeedback(edit(second.id))).toEqual({ kind: 'notice-needed' });
    await later.useCases.pressContinue({ ...press, user: alsoKari, surface: 'chat', language: 'nb' });
    expect(await later.useCases.editFeedback(edit(second.id))).toMatchObject({ kind: 'changed' });
  });

  test('is out of reach again once the accounts are unlinked', async () => {
    const { bot, second } = await threeItems();
    await bot.useCases.unlinkAccount(alsoKari);
    expect(await bot.useCases.openOwnFeedback(kari, second.id)).toBeNull();
    expect(await bot.useCases.editFeedback(edit(second.id))).toEqual({ kind: 'closed', reference: null });
    expect(await bot.useCases.withdrawFeedback(kari, second.id)).toEqual({ kind: 'closed', reference: null });
  });
});
