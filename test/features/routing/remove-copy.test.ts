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
