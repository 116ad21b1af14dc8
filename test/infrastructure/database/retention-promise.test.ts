import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJobHandlers } from '../../../src/features/create-job-handlers.ts';
import { createUseCases } from '../../../src/features/create-use-cases.ts';
import { createQueueExpiry } from '../../../src/features/retention/queue-expiry.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { saveFeedback } from '../../fakes/stories.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, type Harness, openHarness } from './harness.ts';

const oneSecond = 1000;

describeOnBoth('the date that people are told', (kind) => {
  let harness: Harness;
  let bot: FakeBot;
  beforeEach(async () => {
    harness = await openHarness(kind);
    const fake = createFakeBot();
    const { stores, queue, clock, log, refs, ids } = harness;
    const ports = { ...fake.ports, ...stores, queue, clock, log, refs, ids };
    const handlers = createJobHandlers(ports);
    const settle = async () => {
      await queue.drain(handlers);
    };
    bot = { ...fake, ports, useCases: createUseCases(ports), handlers, clock, log, settle };
  });
  afterEach(() => harness.close());

  /** An hour strikes: the run is queued, and it and what it gives rise to is done. */
  const strike = async () => {
    const { retention } = harness.stores;
    await createQueueExpiry({ retention, duePurges: async () => [], clock: harness.clock })();
    await bot.settle();
  };

  it('is kept: a second before everything is there, then rows and cards are gone, and the neighbour is whole', async () => {
    const first = await saveFeedback(bot, 'Fakturaen mangler moms');
    await bot.settle();
    harness.clock.advance(40 * 24 * 60 * 60 * oneSecond);
    const second = await saveFeedback(bot, 'Knappen er grå', { userId: 'UNABO' });
    await bot.settle();
    const neighbour = await harness.stores.feedback.get(second.id);
    const cardsOf = () => [bot.support.cardsOf(first.id).length, bot.support.cardsOf(second.id).length];
    expect(cardsOf()).toEqual([2, 1]);

    harness.clock.set(new Date(first.deleteAfter.getTime() - oneSecond));
    await strike();
    expect(cardsOf()).toEqual([2, 1]);
    expect(await harness.stores.feedback.get(first.id)).not.toBeNull();

    // Of this very hour a run is queued already: the next is at most an hour away.
    harness.clock.set(new Date(first.deleteAfter.getTime() + 60 * 60 * oneSecond));
    await strike();
    expect(cardsOf()).toEqual([0, 1]);
    const dump = await dumpOf(harness);
    expect(dump).not.toContain(first.id);
    expect(dump).not.toContain(harness.refs.personRef(customer()));
    expect(await harness.stores.feedback.get(second.id)).toEqual(neighbour);
    expect(harness.log.of('copy-removed')).toHaveLength(2);
    expect(await bot.useCases.answerAccess(customer())).toEqual([]);
  });

  it('comes sooner once it is handled, and the person is kept no longer than they are told', async () => {
    const item = await saveFeedback(bot, 'Fakturaen mangler moms');
    await bot.settle();
    const place = agentIn(bot.support.posted[0]?.destinationId ?? '');
    await bot.useCases.markHandled({ place, feedbackId: item.id, text: 'Rettet', submission: 'S1' });
    await bot.settle();
    const handled = await harness.stores.feedback.get(item.id);
    if (handled === null) throw new Error('not there');
    expect(handled.status).toBe('handled');
    expect(handled.deleteAfter.getTime()).toBeLessThan(item.deleteAfter.getTime());

    harness.clock.set(handled.deleteAfter);
    await strike();
    expect(await harness.stores.feedback.get(item.id)).toBeNull();
    expect(bot.support.standing).toEqual([]);
    const person = await harness.stores.people.find(harness.refs.personRef(customer()));
    if (person === null) throw new Error('the person goes on their own date');
    harness.clock.set(person.deleteAfter);
    await strike();
    expect(await dumpOf(harness)).not.toContain(person.id);
  });
});
