import { describe, expect, test } from 'vitest';
import { createJobHandlers } from '../../../src/features/create-job-handlers.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback, now, saveFeedback } from '../../fakes/stories.ts';

const gone = { kind: 'gone', code: 'is_archived' } as const;

/** Handlers for which something happens between the channel getting the card and the ledger row. */
const meanwhile = (bot: FakeBot, happens: () => Promise<unknown>) =>
  createJobHandlers({
    ...bot.ports,
    supportSide: () => ({
      ...bot.support,
      postCard: async (...given) => {
        const sent = await bot.support.postCard(...given);
        await happens();
        return sent;
      },
    }),
  });

const deliverJobOf = async (bot: FakeBot) => {
  const waiting = await bot.world.jobs.waiting();
  const found = waiting.find(({ job }) => job.name === 'deliver-card');
  if (found?.job.name !== 'deliver-card') throw new Error('no card is waiting');
  return { id: found.id, payload: found.job.payload };
};

/** Routed, its one card still on its way. */
const routed = async () => {
  const bot = createFakeBot();
  const item = await saveFeedback(bot);
  await bot.handlers['route-feedback']({ feedbackId: item.id });
  const { id, payload } = await deliverJobOf(bot);
  for (const waiting of await bot.world.jobs.waiting()) await bot.world.jobs.finish(waiting.id);
  return { bot, item, id, payload };
};

describe('delivering a card', () => {
  test('what the channel got and what the ledger says are the same', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot, 'Fakturaen er feil');
    expect(bot.database.disclosures).toMatchObject([
      { destinationId: 'billing', recipientName: 'Support AS', recipientCountry: 'NO' },
      { destinationId: 'product', recipientName: 'Help Inc', recipientCountry: 'US' },
    ]);
    const fields = bot.database.disclosures.map((row) => row.fields);
    expect(fields[0]).toEqual(['reference', 'status', 'kind', 'language', 'createdAt', 'text']);
  });

  test('the same delivery again posts nothing more', async () => {
    const { bot, payload, item } = await routed();
    await bot.handlers['deliver-card'](payload);
    await bot.handlers['deliver-card'](payload);
    expect(bot.support.cardsPosted).toBe(1);
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
    expect(bot.database.disclosures).toHaveLength(1);
  });

  test('a channel that asks for patience is tried again', async () => {
    const { bot, payload, item } = await routed();
    bot.support.failNext({ kind: 'retry', code: 'rate_limited', afterMs: 1500 });
    expect(await bot.handlers['deliver-card'](payload)).toEqual({
      kind: 'retry',
      code: 'rate_limited',
      afterMs: 1500,
    });
    await bot.handlers['deliver-card'](payload);
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
  });

  test('a change that came while the card was on its way is on the card', async () => {
    const { bot, payload, item } = await routed();
    const handlers = meanwhile(bot, async () => {
      const found = await now(bot, item);
      await bot.ports.feedback.change(item.id, found.revision, { status: 'waiting' });
    });
    await handlers['deliver-card'](payload);
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'waiting' }]);
  });

  test('erased while the card was on its way: the card is taken away again', async () => {
    const { bot, payload, item } = await routed();
    const handlers = meanwhile(bot, () => bot.useCases.confirmErase(customer()));
    expect(await handlers['deliver-card'](payload)).toEqual({ kind: 'done' });
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
    await bot.settle();
    expect(bot.support.standing).toEqual([]);
    expect(await bot.world.counts()).toMatchObject({ people: 0, disclosures: 0 });
  });
});

describe('a destination out of reach', () => {
  test('its card goes to the fallback, which is told once an hour', async () => {
    const bot = createFakeBot();
    bot.support.break('billing', gone);
    const first = await deliverFeedback(bot, 'En feil', { kind: 'bug', applicationId: 'eaccounting' });
    await deliverFeedback(bot, 'En feil til', { kind: 'bug', applicationId: 'eaccounting' });
    expect(bot.support.cardsOf(first.id)).toMatchObject([{ destinationId: 'rest' }]);
    expect(bot.support.alerts).toEqual([{ to: 'rest', about: 'billing', code: 'is_archived' }]);
    bot.clock.advance(3_600_000);
    await deliverFeedback(bot, 'En tredje', { kind: 'bug', applicationId: 'eaccounting' });
    expect(bot.support.alerts).toHaveLength(2);
    expect(bot.log.of('destination-unreachable')).toHaveLength(3);
    // Nobody in billing got anything, and the ledger does not say that they did.
    expect(bot.database.disclosures.map(({ destinationId }) => destinationId)).toEqual([
      'rest',
      'rest',
      'rest',
    ]);
  });

  test('two of its destinations out of reach make one fallback card', async () => {
    const bot = createFakeBot();
    bot.support.break('billing', gone);
    bot.support.break('product', { kind: 'refused', code: 'invalid_blocks' });
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'rest' }]);
    expect(bot.support.cardsPosted).toBe(1);
  });

  test('the fallback itself out of reach: the job keeps asking, and nothing is lost', async () => {
    const bot = createFakeBot();
    bot.support.break('rest', gone);
    const item = await deliverFeedback(bot);
    const { payload } = await deliverJobOf(bot);
    expect(await bot.handlers['deliver-card'](payload)).toMatchObject({ kind: 'retry' });
    bot.support.break('rest', null);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
  });

  test('a destination that was taken out of lytt.yaml counts as out of reach', async () => {
    const { bot, item } = await routed();
    const { settings } = bot.ports;
    const destinations = settings.destinations.filter(({ id }) => id !== 'rest');
    const later = createFakeBot({ before: bot, settings: { destinations, fallback: 'billing' } });
    const post = [...bot.database.posts.values()][0];
    if (post === undefined) throw new Error('no post');
    await later.handlers['deliver-card']({ postId: post.id });
    await later.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ destinationId: 'billing' }]);
  });
});

describe('drawing cards anew', () => {
  test('one broken channel does not keep the others from being drawn', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    bot.support.break('billing', gone);
    await bot.useCases.claimFeedback(agentIn('product'), item.id);
    await bot.settle();
    const cards = bot.support.cardsOf(item.id);
    expect(cards.map(({ status }) => status)).toEqual(['received', 'claimed']);
    expect(bot.author.homes).toEqual([customer()]);
  });

  test('a channel that comes back gets its card drawn: old words are not left standing', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    bot.support.break('rest', gone);
    await bot.useCases.withdrawFeedback(customer(), item.id);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'received' }]);
    bot.support.break('rest', null);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'withdrawn', text: null }]);
  });

  test('a rate limit asks for another try, and the others are drawn meanwhile', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen er feil');
    await bot.useCases.claimFeedback(agentIn('product'), item.id);
    bot.support.failNext({ kind: 'retry', code: 'rate_limited', afterMs: null });
    await bot.settle();
    expect(bot.support.cardsOf(item.id).map(({ status }) => status)).toEqual(['received', 'claimed']);
    await bot.settle();
    expect(bot.support.cardsOf(item.id).map(({ status }) => status)).toEqual(['claimed', 'claimed']);
  });

  test('a slower rival does not leave an older drawing on top', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot);
    await bot.useCases.claimFeedback(agentIn('rest'), item.id);
    let rivals = 1;
    const handlers = createJobHandlers({
      ...bot.ports,
      supportSide: () => ({
        ...bot.support,
        updateCard: async (...given) => {
          rivals -= 1;
          if (rivals >= 0) {
            await bot.useCases.putOnWaiting(agentIn('rest'), item.id);
            await bot.handlers['refresh-cards']({ feedbackId: item.id });
          }
          return bot.support.updateCard(...given);
        },
      }),
    });
    await handlers['refresh-cards']({ feedbackId: item.id });
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ status: 'waiting' }]);
  });
});
