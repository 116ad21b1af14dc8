import type { Clock } from '../../shared/clock.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { findDestination } from './find-destination.ts';
import type { PostStore } from './post-store.ts';
import type { RemovalOutcome, SupportSide } from './support-side.ts';

/** Job: takes one copy out of a support channel (GDPR art. 17 and 19); what cannot be done becomes a manual task. */
export const createRemoveCopy =
  (deps: {
    posts: Pick<PostStore, 'removal' | 'finishRemoval'>;
    clock: Clock;
    log: Log;
    settings: Pick<Settings, 'destinations'>;
    supportSide: (platform: PlatformName) => SupportSide;
  }) =>
  async ({ removalId }: JobPayloads['remove-copy']): Promise<JobResult> => {
    const removal = await deps.posts.removal(removalId);
    if (removal === null || removal.state !== 'waiting') return { kind: 'done' };
    const destination = findDestination(deps.settings, removal.destinationId);
    const outcome: RemovalOutcome =
      destination === null
        ? { kind: 'manual', code: 'destination-unknown' }
        : await deps.supportSide(destination.platform).removePost(destination, removal.address);
    if (outcome.kind === 'retry') return outcome;
    const isManual = outcome.kind === 'manual';
    await deps.posts.finishRemoval(
      removalId,
      isManual
        ? { state: 'manual', code: outcome.code }
        : { state: outcome.kind === 'tombstone' ? 'tombstone' : 'deleted' },
      deps.clock.now(),
      isManual ? [{ name: 'tell-by-hand', payload: { removalId } }] : [],
    );
    deps.log.write(isManual ? 'warn' : 'info', {
      event: 'copy-removed',
      removalId,
      result: outcome.kind,
      code: isManual ? outcome.code : '',
    });
    return { kind: 'done' };
  };
