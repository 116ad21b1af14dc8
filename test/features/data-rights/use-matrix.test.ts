import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { agentPaths } from './use-matrix/agent-paths.ts';
import { jobPaths } from './use-matrix/job-paths.ts';
import { expected, type Path } from './use-matrix/path.ts';
import { personPaths } from './use-matrix/person-paths.ts';
import { readableOf, setStage, spreadOf, states, takeOut, worldOf } from './use-matrix/stage.ts';

const useCasePaths: Readonly<Record<string, Path>> = { ...agentPaths, ...personPaths };
const paths = Object.entries({ ...useCasePaths, ...jobPaths });

test('there is a decision for everything that people do and every job', () => {
  const { useCases, handlers } = createFakeBot();
  expect(Object.keys(useCasePaths).sort()).toEqual(Object.keys(useCases).sort());
  expect(Object.keys(jobPaths).sort()).toEqual(Object.keys(handlers).sort());
});

describe.each(paths)('%s', (_name, path) => {
  test.each(states)('%s', async (state) => {
    const stage = await takeOut(await setStage(), state);
    const before = spreadOf(stage);
    expect(await path.act(stage)).toEqual(expected(path, state));
    const read = spreadOf(stage).ledger;
    await stage.bot.settle();
    if (path.inUse?.includes(state) === true) return;
    expect(readableOf(stage)).toEqual([]);
    expect(spreadOf(stage)).toEqual({ told: before.told, ledger: read });
  });

  test(path.idle ?? 'does something in ordinary use, so that the others can fail', async () => {
    const stage = await setStage();
    const before = worldOf(stage);
    const result = await path.act(stage);
    const gives = path.whose === 'agent' && !isDeepStrictEqual(result, expected(path, 'restricted'));
    const changes = worldOf(stage) !== before;
    expect({ does: gives || changes, result }).toEqual({ does: path.idle === undefined, result });
  });
});
