import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import { findDestination } from './find-destination.ts';
import { cardFields, newDisclosure } from './new-disclosure.ts';
import type { PostStore } from './post-store.ts';
import { createRedrawCard } from './redraw-card.ts';
import type { SupportCard } from './support-card.ts';
import type { SupportSide } from './support-side.ts';

export interface RefreshCardsDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change' | 'messagesOf'>;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly people: Pick<PersonStore, 'get'>;
  readonly posts: Pick<PostStore, 'ofFeedback'>;
  readonly log: Log;
  readonly settings: Pick<Settings, 'destinations' | 'applications'>;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

/** Job: something about a feedback changed, so every card of it and its author's Home are drawn anew, in place. */
export const createRefreshCards = (deps: RefreshCardsDeps) => {
  const redrawCard = createRedrawCard(deps);

  /** The ledger row of a card that was given something: what is out of use gives nothing. */
  const disclose = (destination: Destination, card: SupportCard): Promise<unknown> =>
    changeFeedback<null>(deps.feedback, card.feedbackId, () =>
      card.restricted
        ? { kind: 'stop', result: null }
        : {
            kind: 'change',
            change: { addDisclosures: [newDisclosure(deps, destination, cardFields(card))] },
          },
    );

  return async ({ feedbackId, discloses }: JobPayloads['refresh-cards']): Promise<JobResult> => {
    let result: JobResult = { kind: 'done' };
    for (const post of await deps.posts.ofFeedback(feedbackId)) {
      const destination = findDestination(deps.settings, post.destinationId);
      // A card still on its way is redrawn by its own delivery.
      if (destination === null || post.address === null) continue;
      const given: SupportCard[] = [];
      const redrawn = await redrawCard(destination, post.address, feedbackId, null, (card) => {
        given.push(card);
      });
      const last = given.at(-1);
      if (discloses === true && last !== undefined) await disclose(destination, last);
      // One slow channel does not keep the others waiting.
      if (redrawn.kind === 'retry') result = redrawn;
    }
    const item = await deps.feedback.get(feedbackId);
    const author = item === null ? null : await deps.people.get(item.personId);
    if (author !== null) await deps.authorSide(author.user.platform).refreshHome(author.user);
    return result;
  };
};
