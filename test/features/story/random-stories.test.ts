import { test } from 'vitest';
import { createFakeWorld } from '../../fakes/fake-world.ts';
import { proveStories } from './prove-stories.ts';

const openWorld = async () => createFakeWorld();

test('in any order of events, double clicks and rivals, the promises hold', async () => {
  await proveStories(openWorld, { crashes: false, runs: 400, length: 60 });
});

test('and also when the process dies in the middle of things', async () => {
  await proveStories(openWorld, { crashes: true, runs: 400, length: 60 });
});
