import { expect, test } from 'vitest';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

const agent = agentIn('product');

/** The first time anybody asks where the cards are, after the item itself was read, this happens before the answer. */
const between = (bot: FakeBot, happens: () => Promise<unknown>): void => {
  const { posts } = bot.ports;
  const ofFeedback = posts.ofFeedback.bind(posts);
  posts.ofFeedback = async (id) => {
    posts.ofFeedback = ofFeedback;
    await happens();
    return ofFeedback(id);
  };
};

test.each(['showFullText', 'showSender'] as const)(
  '%s: nothing of what its author restricts or withdraws at that moment',
  async (read) => {
    const bot = createFakeBot();
    const one = await deliverFeedback(bot, 'Fakturaen er feil');
    const two = await deliverFeedback(bot, 'Enda en faktura er feil');
    const ledger = (await bot.world.counts()).disclosures;
    between(bot, () => bot.useCases.restrictData(customer(), one.id));
    expect(await bot.useCases[read](agent, one.id)).toEqual({ kind: 'not-possible', status: 'restricted' });
    between(bot, () => bot.useCases.withdrawFeedback(customer(), two.id));
    expect(await bot.useCases[read](agent, two.id)).toEqual({ kind: 'not-possible', status: 'withdrawn' });
    expect((await bot.world.counts()).disclosures).toBe(ledger);
  },
);

test('an entry that reaches a thread while its item is being restricted is taken away again, and is in the ledger', async () => {
  const bot = createFakeBot();
  const item = await deliverFeedback(bot, 'Knappen virker ikke');
  const place = agentIn('rest');
  const note = { place, feedbackId: item.id, text: 'Et notat', submission: 'N1' };
  await bot.useCases.noteInternally(note);
  const postInThread = bot.support.postInThread.bind(bot.support);
  bot.support.postInThread = async (...entry) => {
    bot.support.postInThread = postInThread;
    await bot.useCases.restrictData(customer(), item.id);
    return postInThread(...entry);
  };
  await bot.settle();
  expect(bot.support.entriesOf('rest')).toEqual([]);
  const recipients = await bot.useCases.listRecipients(customer());
  expect(recipients.at(-1)).toMatchObject({ destinationId: 'rest', fields: ['note'] });
  await bot.useCases.liftRestriction(customer(), item.id);
  await bot.settle();
  expect(bot.support.entriesOf('rest')).toMatchObject([{ kind: 'note', text: 'Et notat' }]);
});
