import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { findDestination } from './find-destination.ts';
import type { PostStore } from './post-store.ts';
import type { SupportSide } from './support-side.ts';

/** Job: tells the privacy channel of a copy that somebody has to take away by hand (GDPR art. 17 and 19). */
export const createTellByHand =
  (deps: {
    posts: Pick<PostStore, 'removal'>;
    settings: Pick<Settings, 'destinations' | 'privacyDestination'>;
    supportSide: (platform: PlatformName) => SupportSide;
  }) =>
  async ({ removalId }: JobPayloads['tell-by-hand']): Promise<JobResult> => {
    const removal = await deps.posts.removal(removalId);
    if (removal === null || removal.state !== 'manual') return { kind: 'done' };
    const privacy = findDestination(deps.settings, deps.settings.privacyDestination);
    if (privacy === null) return { kind: 'retry', code: 'destination-unknown', afterMs: null };
    const { destinationId, address } = removal;
    const destination = findDestination(deps.settings, destinationId);
    const link =
      destination === null ? null : await deps.supportSide(destination.platform).linkTo(destination, address);
    const code = removal.code ?? '';
    const sent = await deps
      .supportSide(privacy.platform)
      .alert(privacy, { kind: 'copy-by-hand', removalId, destinationId, address, link, code });
    if (sent.kind === 'sent') return { kind: 'done' };
    return { kind: 'retry', code: sent.code, afterMs: sent.kind === 'retry' ? sent.afterMs : null };
  };
