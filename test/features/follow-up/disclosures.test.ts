import { describe, expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

describe('Vis avsender', () => {
  test('shows who it is, and is in the ledger by then', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const before = bot.database.disclosures.length;
    expect(await bot.useCases.showSender(agentIn('rest'), item.id)).toEqual({
      kind: 'sender',
      reference: item.reference,
      displayName: 'Navn UKARI',
      email: null,
      user: customer(),
    });
    expect(bot.database.disclosures.slice(before)).toMatchObject([
      {
        recipientName: 'Support AS',
        destinationId: 'rest',
        fields: ['userId', 'displayName'],
        at: bot.clock.now(),
      },
    ]);
  });

  test('the author sees in their access answer that somebody looked', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.showSender(agentIn('rest'), item.id);
    const [held] = await bot.useCases.answerAccess(customer());
    expect(held?.disclosures.map(({ fields }) => fields)).toContainEqual(['userId', 'displayName']);
  });

  test('not of a withdrawn item', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    const before = bot.database.disclosures.length;
    expect(await bot.useCases.showSender(agentIn('rest'), item.id)).toEqual({
      kind: 'not-possible',
      status: 'withdrawn',
    });
    expect(bot.database.disclosures).toHaveLength(before);
  });
});

describe('the whole text', () => {
  test('where the channel has it already, no new disclosure', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    const before = bot.database.disclosures.length;
    const shown = await bot.useCases.showFullText(agentIn('rest'), item.id);
    expect(shown).toEqual({ kind: 'full-text', reference: item.reference, text: 'Knappen virker ikke' });
    expect(bot.database.disclosures).toHaveLength(before);
  });

  test('where the channel has an excerpt or nothing, a disclosure of its own', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    const before = bot.database.disclosures.length;
    await bot.useCases.showFullText(agentIn('product'), item.id);
    expect(bot.database.disclosures.slice(before)).toMatchObject([
      { recipientName: 'Help Inc', destinationId: 'product', fields: ['text'] },
    ]);
  });

  test('not of a withdrawn item', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    expect(await bot.useCases.showFullText(agentIn('rest'), item.id)).toEqual({
      kind: 'not-possible',
      status: 'withdrawn',
    });
  });
});

test('the forms quote no more than the channel is shown', async () => {
  const bot = createFakeBot();
  const question = await deliverFeedback(bot, 'Hva koster det?', { kind: 'question' });
  const invoice = await deliverFeedback(bot, 'Fakturaen er feil');
  const open = bot.useCases.openAgentForm;
  expect(await open(agentIn('privacy'), question.id, 'reply')).toMatchObject({ kind: 'open', quote: null });
  expect(await open(agentIn('billing'), invoice.id, 'reply')).toMatchObject({ quote: 'Fakturaen er feil' });
  await bot.useCases.dismissFeedback(agentIn('billing'), invoice.id);
  expect(await open(agentIn('billing'), invoice.id, 'reply')).toEqual({
    kind: 'not-possible',
    status: 'dismissed',
  });
});
