import fc from 'fast-check';
import { expect } from 'vitest';
import type { OpenWorld } from '../../fakes/world.ts';
import { checkStory } from './check-story.ts';
import { createModel } from './model.ts';
import { play } from './play.ts';
import { openStage } from './stage.ts';
import { storyOf } from './step.ts';

/**
 * Plays random stories in worlds of one kind and checks that every promise holds after each. The same stories
 * can be played on a database in memory and on real ones: give a function that opens an empty world.
 */
export const proveStories = async (
  openWorld: OpenWorld,
  options: {
    readonly crashes: boolean;
    readonly runs: number;
    readonly length: number;
    readonly seed?: number;
  },
): Promise<void> => {
  const property = fc.asyncProperty(storyOf(options), async (story) => {
    const stage = await openStage(openWorld, story.pace);
    try {
      const model = createModel();
      await play(stage, model, story.steps);
      await checkStory(stage, model);
      // Without deaths nothing is ever sent twice, not even to a platform that would not notice.
      if (!options.crashes) expect(stage.author.repeats, 'sent twice').toBe(0);
    } finally {
      await stage.world.close();
    }
  });
  const seed = options.seed === undefined ? {} : { seed: options.seed };
  await fc.assert(property, { numRuns: options.runs, ...seed });
};
