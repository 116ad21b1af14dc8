import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback, now, saveFeedback } from '../../fakes/stories.ts';

describe('routing', () => {
  test('puts a card in every destination of the winning rule, and says so in the log', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const cards = bot.support.cardsOf(item.id);
    expect(cards.map(({ destinationId }) => destinationId)).toEqual(['billing', 'product']);
    expect(bot.log.of('feedback-routed')).toMatchObject([{ destinations: ['billing', 'product'] }]);
    expect(bot.log.of('card-delivered')).toHaveLength(2);
  });

  test('finds the customer by workspace and shows it on the card', async () => {
    const kunde = { company: 'Kunde AS', country: 'NO', pricePlan: 'pro', url: 'https://kunde.example' };
    const bot = createFakeBot({ customers: createFakeCustomers({ TCUSTOMER: kunde }) });
    const item = await deliverFeedback(bot);
    expect(item.customer).toEqual({ ...kunde, matchedBy: 'workspace', stated: [] });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ customer: kunde }]);
  });

  test('happens once, whatever the retries', async () => {
    const bot = createFakeBot();
    const item = await saveFeedback(bot, 'Fakturaen er feil');
    const payload = { feedbackId: item.id };
    await Promise.all([bot.handlers['route-feedback'](payload), bot.handlers['route-feedback'](payload)]);
    await bot.settle();
    await bot.handlers['route-feedback'](payload);
    await bot.settle();
    expect(bot.support.cardsPosted).toBe(2);
    expect(bot.log.of('feedback-routed')).toHaveLength(1);
  });

  test('is not done again when the words, and so the rule, have changed', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Noe helt annet');
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'rest' }]);
    await bot.useCases.editFeedback({
      user: customer(),
      feedbackId: item.id,
      words: new Unrecorded('Fakturaen, mente jeg'),
      kind: 'other',
      applicationId: null,
      applicationVersion: new Unrecorded(''),
    });
    await bot.handlers['route-feedback']({ feedbackId: item.id });
    await bot.settle();
    expect(bot.support.cardsPosted).toBe(1);
  });

  test('skips what is withdrawn, and what is gone', async () => {
    const bot = createFakeBot();
    const item = await saveFeedback(bot);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    await bot.settle();
    expect(bot.support.cardsPosted).toBe(0);
    await bot.useCases.confirmErase(customer());
    expect(await bot.handlers['route-feedback']({ feedbackId: item.id })).toEqual({ kind: 'done' });
  });

  test('an item given from Home draws Home anew', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot);
    expect(bot.author.homes).toEqual([]);
    await saveFeedback(bot, 'Fra Home', { surface: 'home' });
    await bot.settle();
    expect(bot.author.homes).toEqual([customer()]);
  });
});

test('moved to another channel: a card there, ours and its thread taken away, nobody has it', async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot);
  const place = agentIn('rest');
  await bot.useCases.claimFeedback(place, item.id);
  await bot.useCases.noteInternally({
    place,
    feedbackId: item.id,
    text: 'Dette er for dere',
    submission: 'N1',
  });
  await bot.settle();
  expect(bot.support.entriesOf('rest')).toHaveLength(1);
  expect(await bot.useCases.moveFeedback(place, item.id, 'billing')).toEqual({ kind: 'done' });
  await bot.settle();
  expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'billing', status: 'received' }]);
  expect(bot.support.entriesOf('rest')).toEqual([]);
  expect(await now(bot, item)).toMatchObject({ assignee: null });
  expect(await bot.useCases.claimFeedback(place, item.id)).toEqual({ kind: 'not-your-channel' });
  expect(await bot.useCases.claimFeedback(agentIn('billing'), item.id)).toEqual({ kind: 'done' });
});

test('moving nowhere, or to where it is, changes nothing', async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot);
  expect(await bot.useCases.moveFeedback(agentIn('rest'), item.id, 'rest')).toEqual({ kind: 'done' });
  expect(await bot.useCases.moveFeedback(agentIn('rest'), item.id, 'made-up')).toEqual({
    kind: 'not-possible',
    status: 'received',
  });
  expect((await now(bot, item)).revision).toBe(item.revision);
});

test('moved back to a channel that could not be reached before, it is tried there anew', async () => {
  const bot = createFakeBot();
  bot.support.break('billing', { kind: 'gone', code: 'is_archived' });
  const item = await deliverFeedback(bot, 'En feil', { kind: 'bug', applicationId: 'eaccounting' });
  expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'rest' }]);
  bot.support.break('billing', null);
  await bot.useCases.moveFeedback(agentIn('rest'), item.id, 'billing');
  await bot.settle();
  expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'billing' }]);
});
