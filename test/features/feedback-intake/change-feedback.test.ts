import { expect, test } from 'vitest';
import { changeFeedback } from '../../../src/features/feedback-intake/change-feedback.ts';
import type { FeedbackStore } from '../../../src/features/feedback-intake/feedback-store.ts';
import { LyttError } from '../../../src/shared/errors.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { now, saveFeedback } from '../../fakes/stories.ts';

/** A store in which somebody else is always faster, this many times. */
const withRivals = (store: FeedbackStore, rivals: number): Pick<FeedbackStore, 'get' | 'change'> => {
  let left = rivals;
  return {
    get: store.get,
    change: async (id, revision, change) => {
      if (left > 0) {
        left -= 1;
        await store.change(id, revision, {});
      }
      return store.change(id, revision, change);
    },
  };
};

test('a rival in between: it is decided again on what the feedback is now', async () => {
  const bot = createFakeBot();
  const item = await saveFeedback(bot);
  const seen: number[] = [];
  const outcome = await changeFeedback(withRivals(bot.ports.feedback, 2), item.id, (feedback) => {
    seen.push(feedback.revision);
    return { kind: 'change', change: { status: 'claimed' } };
  });
  expect(outcome.kind).toBe('changed');
  expect(seen).toEqual([1, 2, 3]);
  expect((await now(bot, item)).revision).toBe(4);
});

test('rivals without end are an error that may be tried again, not a loop', async () => {
  const bot = createFakeBot();
  const item = await saveFeedback(bot);
  const endless = withRivals(bot.ports.feedback, 1000);
  const failing = changeFeedback(endless, item.id, () => ({ kind: 'change', change: { status: 'claimed' } }));
  await expect(failing).rejects.toThrow(LyttError);
  await expect(failing).rejects.toMatchObject({ mayRetry: true });
});
