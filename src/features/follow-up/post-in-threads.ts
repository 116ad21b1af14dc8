import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { MessageAddress, PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import type { FallBack } from '../routing/fall-back.ts';
import { findDestination } from '../routing/find-destination.ts';
import { newDisclosure } from '../routing/new-disclosure.ts';
import type { Post, PostStore } from '../routing/post-store.ts';
import type { SupportSide, ThreadEntry } from '../routing/support-side.ts';
import { createTakeBack } from '../routing/take-back.ts';

export interface PostInThreadsDeps {
  readonly posts: Pick<PostStore, 'ofFeedback' | 'hasThreadCopy' | 'addThreadCopy' | 'addRemoval'>;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'destinations'>;
  readonly fallBack: FallBack;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

/** What an entry says in one destination, and which of the author's data it carries there. */
export interface EntryFor {
  readonly entry: ThreadEntry;
  readonly fields: readonly string[];
}

export interface HowToPost {
  /** A card on its way is waited for; otherwise it will be drawn as things are then, and needs no entry. */
  readonly waitForCards: boolean;
  /** Somebody has to see it: when the channel is out of reach the card is put in the fallback, and the entry there. */
  readonly urgent: boolean;
}

/** Puts one entry in the thread of each card of a feedback: once per card, kept as a copy that can be removed. */
export const createPostInThreads = (deps: PostInThreadsDeps) => {
  const takeBack = createTakeBack(deps);

  const elsewhere = async (post: Post, code: string): Promise<JobResult> => {
    const fallen = await deps.fallBack(post, code);
    return fallen.kind === 'retry' ? fallen : { kind: 'retry', code, afterMs: null };
  };

  const letBe = (destination: Destination, code: string): JobResult => {
    const unreachable = { destination: destination.id, code, fallback: false };
    deps.log.write('warn', { event: 'destination-unreachable', ...unreachable });
    return { kind: 'done' };
  };

  const postIn = async (
    post: Post,
    card: MessageAddress,
    destination: Destination,
    key: string,
    { entry, fields }: EntryFor,
    urgent: boolean,
  ): Promise<JobResult> => {
    if (await deps.posts.hasThreadCopy(post.id, key)) return { kind: 'done' };
    const side = deps.supportSide(destination.platform);
    const sent = await side.postInThread(destination, card, entry, `${key}:${post.id}`);
    if (sent.kind === 'retry') return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
    if (sent.kind !== 'sent') return urgent ? elsewhere(post, sent.code) : letBe(destination, sent.code);
    const disclosure = fields.length === 0 ? null : newDisclosure(deps, destination, fields);
    const kept = await deps.posts.addThreadCopy(post.id, key, sent.address, disclosure);
    if (kept.kind === 'gone') await takeBack(destination, sent.address);
    return { kind: 'done' };
  };

  return async (
    feedbackId: FeedbackId,
    key: string,
    entryFor: (destination: Destination) => EntryFor,
    how: HowToPost,
  ): Promise<JobResult> => {
    let result: JobResult = { kind: 'done' };
    for (const post of await deps.posts.ofFeedback(feedbackId)) {
      const destination = findDestination(deps.settings, post.destinationId);
      if (destination === null || post.state === 'undeliverable') continue;
      if (post.address === null) {
        if (how.waitForCards) result = { kind: 'retry', code: 'card-not-posted', afterMs: null };
        continue;
      }
      const posted = await postIn(post, post.address, destination, key, entryFor(destination), how.urgent);
      // One slow channel does not keep the others waiting.
      if (posted.kind === 'retry') result = posted;
    }
    return result;
  };
};
