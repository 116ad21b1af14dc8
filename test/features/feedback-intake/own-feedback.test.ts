import { describe, expect, test } from 'vitest';
import type { Feedback } from '../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { deliverFeedback, now, pressContinue } from '../../fakes/stories.ts';

const edit = (bot: FakeBot, item: Feedback, text: string, userId?: string, version = '') =>
  bot.useCases.editFeedback({
    user: customer(userId),
    feedbackId: item.id,
    words: new Unrecorded(text),
    kind: 'bug',
    applicationId: null,
    applicationVersion: new Unrecorded(version),
  });

describe('editing one’s own item', () => {
  test('changes the words, the cards and says so in the thread', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await edit(bot, item, 'Ny tekst')).toEqual({ kind: 'changed', reference: item.reference });
    await bot.settle();
    expect(await now(bot, item)).toMatchObject({ text: 'Ny tekst', kind: 'bug' });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ text: { shown: 'Ny tekst' } }]);
    expect(bot.support.entriesOf('rest')).toEqual([{ kind: 'author-edited' }]);
  });

  test('the channel’s new words are in the ledger again', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const before = bot.database.disclosures.length;
    await edit(bot, item, 'Ny tekst');
    await bot.settle();
    expect(bot.database.disclosures.slice(before)).toMatchObject([
      { destinationId: 'rest', recipientName: 'Support AS', fields: expect.arrayContaining(['text']) },
    ]);
  });

  test('the same edit twice changes it once', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await edit(bot, item, 'Ny tekst');
    const { revision } = await now(bot, item);
    await edit(bot, item, 'Ny tekst');
    expect((await now(bot, item)).revision).toBe(revision);
  });

  test('a version is put right, taken away, and left as it is by the same edit again', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'En feil', { applicationId: 'visma-net', version: '2026.1' });
    await edit(bot, item, 'En feil', undefined, ' 2026.11 ');
    await bot.settle();
    const changed = await now(bot, item);
    expect(changed.applicationVersion).toBe('2026.11');
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ applicationVersion: '2026.11' }]);
    await edit(bot, item, 'En feil', undefined, '2026.11');
    expect((await now(bot, item)).revision).toBe(changed.revision);
    await edit(bot, item, 'En feil', undefined, ' ');
    expect((await now(bot, item)).applicationVersion).toBeNull();
  });

  test('an edit wins over an agent’s press at the same time: both stand', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await Promise.all([edit(bot, item, 'Ny tekst'), bot.useCases.claimFeedback(agentIn('rest'), item.id)]);
    expect(await now(bot, item)).toMatchObject({ text: 'Ny tekst', status: 'claimed' });
  });

  test('somebody else’s item is not theirs to edit, and they are not told that it exists', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await pressContinue(bot, 'UOLA');
    expect(await edit(bot, item, 'Kapret', 'UOLA')).toEqual({ kind: 'closed', reference: null });
    expect((await now(bot, item)).text).toBe('Knappen virker ikke');
  });

  test('empty words, a new notice and a closed item are refused', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    expect(await edit(bot, item, ' ')).toEqual({ kind: 'empty-text' });
    const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt') });
    expect(await edit(later, item, 'Ny tekst')).toEqual({ kind: 'notice-needed' });
    await bot.useCases.withdrawFeedback(customer(), item.id);
    expect(await edit(bot, item, 'Ny tekst')).toEqual({ kind: 'closed', reference: item.reference });
  });
});

describe('withdrawing', () => {
  test('takes the words away here and on the cards, and shortens how long the rest is kept', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Knappen virker ikke', { version: 'Karis utgave' });
    const result = await bot.useCases.withdrawFeedback(customer(), item.id);
    expect(result).toEqual({ kind: 'withdrawn', reference: item.reference });
    await bot.settle();
    const withdrawn = await now(bot, item);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', text: null, applicationVersion: null });
    expect(withdrawn.deleteAfter).toEqual(new Date('2026-05-30T22:00:00.000Z'));
    expect(bot.support.cardsOf(item.id)).toMatchObject([
      { status: 'withdrawn', text: null, applicationVersion: null },
    ]);
  });

  test('twice is once; somebody else’s is not theirs', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await pressContinue(bot, 'UOLA');
    expect(await bot.useCases.withdrawFeedback(customer('UOLA'), item.id)).toEqual({
      kind: 'closed',
      reference: null,
    });
    await bot.useCases.withdrawFeedback(customer(), item.id);
    const { revision } = await now(bot, item);
    expect(await bot.useCases.withdrawFeedback(customer(), item.id)).toMatchObject({ kind: 'withdrawn' });
    expect((await now(bot, item)).revision).toBe(revision);
  });

  test('before its card was posted, no channel ever sees it', async () => {
    const bot = createFakeBot();
    bot.support.break('rest', { kind: 'retry', code: 'rate_limited', afterMs: null });
    const item = await deliverFeedback(bot);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    bot.support.break('rest', null);
    await bot.settle();
    expect(bot.support.cardsPosted).toBe(0);
  });
});

test('the list is one’s own, newest first, and empty for a stranger', async () => {
  const bot = createFakeBot();
  await deliverFeedback(bot, 'Første');
  bot.clock.advance(1000);
  await deliverFeedback(bot, 'Andre');
  await deliverFeedback(bot, 'Fremmed', { userId: 'UOLA' });
  const texts = (await bot.useCases.listOwnFeedback(customer())).map(({ text }) => text);
  expect(texts).toEqual(['Andre', 'Første']);
  expect(await bot.useCases.listOwnFeedback(customer('UNOBODY'))).toEqual([]);
  const counts = await bot.world.counts();
  expect(counts.people).toBe(2);
});

test('a chosen language is kept once the notice is read, and later profiles do not change it', async () => {
  const bot = createFakeBot();
  expect(await bot.useCases.chooseLanguage(customer(), 'en')).toEqual({ kind: 'notice-needed' });
  await pressContinue(bot);
  expect(await bot.useCases.chooseLanguage(customer(), 'en')).toEqual({ kind: 'chosen' });
  bot.author.setProfile('UKARI', {
    kind: 'profile',
    displayName: null,
    email: null,
    locale: 'nn-NO',
    guest: false,
  });
  await deliverFeedback(bot);
  expect([...bot.database.people.values()]).toMatchObject([{ language: 'en', languageChosen: true }]);
});
