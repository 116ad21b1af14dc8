import { describe, expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { deliverFeedback, now, saveFeedback } from '../../fakes/stories.ts';

const profile = {
  kind: 'profile',
  displayName: 'Kari Nordmann',
  email: 'kari@example.com',
  locale: 'en-GB',
  guest: false,
} as const;

describe('the profile look-up after Lagre', () => {
  test('happens once, and not before the first Lagre', async () => {
    const bot = createFakeBot();
    const item = await saveFeedback(bot);
    expect(bot.author.profileReads).toBe(0);
    await bot.settle();
    await deliverFeedback(bot, 'En til');
    expect(bot.author.profileReads).toBe(1);
    expect((await now(bot, item)).status).toBe('received');
  });

  test('keeps what collect says and no more', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', profile);
    await deliverFeedback(bot);
    expect([...bot.database.people.values()]).toMatchObject([{ displayName: 'Kari Nordmann', email: null }]);

    const other = createFakeBot({ settings: { collect: { email: true, displayName: false } } });
    other.author.setProfile('UKARI', profile);
    await deliverFeedback(other);
    expect([...other.database.people.values()]).toMatchObject([
      { displayName: null, email: 'kari@example.com' },
    ]);
  });

  test('the person’s language is the profile’s, also on the feedback that is on its way', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', profile);
    const item = await deliverFeedback(bot);
    expect(item.language).toBe('en');
    expect(bot.support.cardsOf(item.id)).toMatchObject([{ language: 'en' }]);
  });

  test('a platform that cannot say holds nothing up, and is asked again next time', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', { kind: 'unavailable', code: 'user_not_found' });
    const item = await deliverFeedback(bot);
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
    await deliverFeedback(bot);
    expect(bot.author.profileReads).toBe(2);
  });

  test('a platform that keeps asking for patience is waited for a minute, not longer', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', { kind: 'retry', code: 'rate_limited', afterMs: 5000 });
    const item = await deliverFeedback(bot);
    expect(bot.support.cardsOf(item.id)).toEqual([]);
    bot.clock.advance(61_000);
    await bot.settle();
    expect(bot.support.cardsOf(item.id)).toHaveLength(1);
  });
});

describe('a guest', () => {
  test('gets one polite line, and everything about them goes', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', { ...profile, guest: true });
    await saveFeedback(bot, 'Første');
    await saveFeedback(bot, 'Andre');
    await bot.settle();
    expect(bot.author.told.map(({ message }) => message.kind)).toEqual(['guest-refused']);
    const counts = await bot.world.counts();
    expect(counts).toMatchObject({ people: 0, receipts: 0, feedback: 0, disclosures: 0 });
    expect(bot.support.cardsPosted).toBe(0);
    expect(await bot.world.jobs.waiting()).toEqual([]);
  });

  test('is not kept because the line does not get through', async () => {
    const bot = createFakeBot();
    bot.author.setProfile('UKARI', { ...profile, guest: true });
    await saveFeedback(bot);
    bot.author.failNext({ kind: 'retry', code: 'rate_limited', afterMs: null });
    await bot.settle();
    expect((await bot.world.counts()).people).toBe(1);
    bot.clock.advance(61_000);
    bot.author.failNext({ kind: 'retry', code: 'rate_limited', afterMs: null });
    await bot.settle();
    expect((await bot.world.counts()).people).toBe(0);
  });
});

test('the customer is found by the e-mail’s domain only when e-mail is collected', async () => {
  const asked: (string | null)[] = [];
  const customers = {
    find: ({ email }: { email: string | null }) => {
      asked.push(email);
      return null;
    },
  };
  await deliverFeedback(createFakeBot({ customers }));
  await deliverFeedback(
    createFakeBot({ customers, settings: { collect: { email: true, displayName: true } } }),
  );
  expect(asked).toEqual([null, `${customer().userId}@example.com`]);
  expect(sampleSettings.collect.email).toBe(false);
});
