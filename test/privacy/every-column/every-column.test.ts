import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabaseKind } from '../../support/databases.ts';
import { type Lives, liveTwice } from '../support/two-lives.ts';
import { proveErased } from './prove-erased.ts';
import { proveGiven } from './prove-given.ts';
import { proveShown } from './prove-shown.ts';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('every column, A beside B (%s)', (kind) => {
  let both: Lives | undefined;
  const lives = (): Lives => {
    if (both === undefined) throw new Error('nobody has lived yet');
    return both;
  };
  beforeAll(async () => {
    both = await liveTwice(kind);
  }, 240_000);
  afterAll(() => both?.whole.close());

  // Whether the proofs would notice does not depend on the database; on this one it is the quickest.
  const mutants = kind === 'postgresql';
  proveGiven(lives, mutants);
  proveShown(lives, mutants);
  proveErased(lives, mutants);
});
