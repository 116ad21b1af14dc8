import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { findDestination } from './find-destination.ts';
import type { Post, PostStore } from './post-store.ts';
import type { SupportSide } from './support-side.ts';

/** One alert an hour about the same destination: a broken channel with a hundred cards is one piece of news. */
const alertEveryMs = 3_600_000;

/**
 * A destination cannot be reached: the card goes to the fallback, which is told. When the fallback itself is
 * out of reach the job keeps asking for another try and ends where `lytt doctor` sees it, so nothing is unrouted.
 */
export const createFallBack = (deps: {
  posts: Pick<PostStore, 'markUndeliverable'>;
  clock: Clock;
  ids: IdSource;
  log: Log;
  settings: Pick<Settings, 'destinations' | 'fallback'>;
  supportSide: (platform: PlatformName) => SupportSide;
}) => {
  const alertedAt = new Map<string, number>();

  const alertFallback = async (destinationId: string, code: string): Promise<void> => {
    const now = deps.clock.now().getTime();
    const before = alertedAt.get(destinationId);
    if (before !== undefined && now - before < alertEveryMs) return;
    const fallback = findDestination(deps.settings, deps.settings.fallback);
    if (fallback === null) return;
    const told = await deps
      .supportSide(fallback.platform)
      .alert(fallback, { kind: 'destination-unreachable', destinationId, code });
    if (told.kind === 'sent') alertedAt.set(destinationId, now);
  };

  return async (post: Pick<Post, 'id' | 'destinationId'>, code: string): Promise<JobResult> => {
    const { destinationId } = post;
    const isFallback = destinationId === deps.settings.fallback;
    deps.log.write('error', {
      event: 'destination-unreachable',
      destination: destinationId,
      code,
      fallback: isFallback,
    });
    if (isFallback) return { kind: 'retry', code, afterMs: null };
    const instead = {
      id: deps.ids.next<'post'>(),
      destinationId: deps.settings.fallback,
      createdAt: deps.clock.now(),
    };
    await deps.posts.markUndeliverable(post.id, code, instead, [
      { name: 'deliver-card', payload: { postId: instead.id } },
    ]);
    await alertFallback(destinationId, code);
    return { kind: 'done' };
  };
};

export type FallBack = ReturnType<typeof createFallBack>;
