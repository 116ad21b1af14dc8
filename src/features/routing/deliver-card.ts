import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { buildSupportCard } from './build-support-card.ts';
import type { FallBack } from './fall-back.ts';
import { findDestination } from './find-destination.ts';
import { cardFields, newDisclosure } from './new-disclosure.ts';
import type { Post, PostStore } from './post-store.ts';
import { createRedrawCard } from './redraw-card.ts';
import type { SupportSide } from './support-side.ts';
import { createTakeBack } from './take-back.ts';

export interface DeliverCardDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'messagesOf'>;
  readonly posts: Pick<PostStore, 'get' | 'markPosted' | 'markUndeliverable' | 'addRemoval'>;
  readonly fallBack: FallBack;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  readonly settings: Settings;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

/** Job: puts one card in one support channel; what the channel got and the ledger row are written together. */
export const createDeliverCard = (deps: DeliverCardDeps) => {
  const { fallBack } = deps;
  const redrawCard = createRedrawCard(deps);
  const takeBack = createTakeBack(deps);

  const deliver = async (post: Post, item: Feedback, destination: Destination): Promise<JobResult> => {
    const messages = await deps.feedback.messagesOf(item.id);
    const card = buildSupportCard(item, messages, destination.shows, deps.settings.applications);
    const sent = await deps.supportSide(destination.platform).postCard(destination, card, post.id);
    if (sent.kind === 'retry') return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
    if (sent.kind !== 'sent') return fallBack(post, sent.code);
    const disclosure = newDisclosure(deps, destination, cardFields(card));
    const kept = await deps.posts.markPosted(post.id, sent.address, disclosure, []);
    if (kept.kind === 'gone') {
      await takeBack(destination, sent.address);
      return { kind: 'done' };
    }
    deps.log.write('info', { event: 'card-delivered', postId: post.id, destination: destination.id });
    // A change that came while the card was on its way found no card to redraw.
    return redrawCard(destination, sent.address, item.id, card.revision);
  };

  return async ({ postId }: JobPayloads['deliver-card']): Promise<JobResult> => {
    const post = await deps.posts.get(postId);
    if (post === null || post.state === 'undeliverable') return { kind: 'done' };
    const item = await deps.feedback.get(post.feedbackId);
    if (item === null) return { kind: 'done' };
    const destination = findDestination(deps.settings, post.destinationId);
    if (post.state === 'posted') {
      // An earlier run posted it and then fell: only the redrawing is left.
      if (destination === null || post.address === null) return { kind: 'done' };
      return redrawCard(destination, post.address, item.id, null);
    }
    // What is restricted waits; lifting queues this job again.
    if (item.restriction !== null) return { kind: 'done' };
    if (item.status === 'withdrawn') {
      await deps.posts.markUndeliverable(post.id, 'withdrawn', null, []);
      return { kind: 'done' };
    }
    if (destination === null) return fallBack(post, 'destination-unknown');
    return deliver(post, item, destination);
  };
};
