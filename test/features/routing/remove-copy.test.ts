import { expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

const erased = async () => {
  const bot = createFakeBot();
  await deliverFeedback(bot);
  await bot.useCases.confirmErase(customer());
  return bot;
};
const states = (bot: ReturnType<typeof createFakeBot>) =>
  [...bot.database.removals.values()].map(({ state }) => state);

test.each([
  [{ kind: 'deleted' }, 'deleted'],
  [{ kind: 'already-gone' }, 'deleted'],
  [{ kind: 'tombstone' }, 'tombstone'],
  [{ kind: 'manual', code: 'cant_delete_message' }, 'manual'],
] as const)('%j ends as %s', async (outcome, state) => {
  const bot = await erased();
  bot.support.nextRemoval(outcome);
  await bot.settle();
  expect(states(bot)).toEqual([state]);
  expect(bot.log.of('copy-removed')).toMatchObject([{ result: outcome.kind }]);
});

test('a rate limit is tried again', async () => {
  const bot = await erased();
  bot.support.nextRemoval({ kind: 'retry', code: 'rate_limited', afterMs: 1000 });
  await bot.settle();
  expect(states(bot)).toEqual(['waiting']);
  await bot.settle();
  expect(states(bot)).toEqual(['deleted']);
  expect(bot.support.standing).toEqual([]);
});

test('a channel that lytt.yaml no longer has is a task for a person', async () => {
  const bot = await erased();
  const later = createFakeBot({ before: bot, settings: { destinations: [] } });
  await later.settle();
  expect(states(bot)).toEqual(['manual']);
});

test('of a task for a person the privacy channel is told, with where the copy stands and why', async () => {
  const bot = await erased();
  bot.support.nextRemoval({ kind: 'manual', code: 'is_archived' });
  bot.support.break('privacy', { kind: 'retry', code: 'network', afterMs: null });
  await bot.settle();
  expect(bot.support.alerts).toEqual([]);
  bot.support.break('privacy', null);
  await bot.settle();
  expect(bot.support.alerts).toEqual([{ to: 'privacy', about: 'rest', code: 'is_archived' }]);
});

const retryByHand = async (bot: ReturnType<typeof createFakeBot>) => {
  expect(await bot.handlers['retry-by-hand']({})).toEqual({ kind: 'done' });
  return states(bot);
};

test('once a person has done it the task ends by itself, and not before', async () => {
  const bot = await erased();
  bot.support.nextRemoval({ kind: 'manual', code: 'is_archived' });
  await bot.settle();
  bot.support.nextRemoval({ kind: 'manual', code: 'is_archived' });
  expect(await retryByHand(bot)).toEqual(['manual']);
  bot.support.nextRemoval({ kind: 'retry', code: 'rate-limited', afterMs: 1_000 });
  expect(await retryByHand(bot)).toEqual(['manual']);
  bot.support.nextRemoval({ kind: 'already-gone' });
  expect(await retryByHand(bot)).toEqual(['deleted']);
});

test('so it does when the bot is let in again', async () => {
  const bot = await erased();
  bot.support.nextRemoval({ kind: 'manual', code: 'not_in_channel' });
  await bot.settle();
  expect(await retryByHand(bot)).toEqual(['deleted']);
  expect(bot.support.standing).toEqual([]);
});
