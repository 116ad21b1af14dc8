import type { Clock } from '../../shared/clock.ts';
import type { RemovalId } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { PostStore } from './post-store.ts';
import type { RemovalOutcome } from './support-side.ts';

export interface EndRemovalDeps {
  readonly posts: Pick<PostStore, 'finishRemoval'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Writes down how the removal of a copy ended; one that a person has to see to is told to them by a job. */
export const endRemoval = async (
  { posts, clock, log }: EndRemovalDeps,
  removalId: RemovalId,
  outcome: Exclude<RemovalOutcome, { kind: 'retry' }>,
): Promise<void> => {
  const result = outcome.kind;
  if (outcome.kind === 'manual') {
    const { code } = outcome;
    const tell = { name: 'tell-by-hand', payload: { removalId } } as const;
    await posts.finishRemoval(removalId, { state: 'manual', code }, clock.now(), [tell]);
    log.write('warn', { event: 'copy-removed', removalId, result, code });
    return;
  }
  const state = outcome.kind === 'tombstone' ? 'tombstone' : 'deleted';
  await posts.finishRemoval(removalId, { state }, clock.now(), []);
  log.write('info', { event: 'copy-removed', removalId, result, code: '' });
};
