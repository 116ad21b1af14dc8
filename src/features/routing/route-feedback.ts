import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { CustomerDirectory } from '../feedback-intake/customer.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore, NewPost } from '../feedback-intake/feedback-store.ts';
import { createLookUpProfile } from '../feedback-intake/look-up-profile.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import { statedCustomer } from '../feedback-intake/stated-customer.ts';
import type { PostStore } from './post-store.ts';
import { createRefuseGuest } from './refuse-guest.ts';
import { explainRouting, routingFacts } from './routing-rule.ts';

export interface RouteFeedbackDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change'>;
  readonly people: Pick<PersonStore, 'get' | 'keepProfile'>;
  readonly posts: Pick<PostStore, 'ofFeedback'>;
  readonly customers: CustomerDirectory;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  readonly settings: Settings;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
  readonly erasePerson: (id: PersonId) => Promise<unknown>;
}

/** Job: decides where a feedback goes, once, whatever the retries; the cards are jobs of their own. */
export const createRouteFeedback = (deps: RouteFeedbackDeps) => {
  const lookUpProfile = createLookUpProfile(deps);
  const refuseGuest = createRefuseGuest(deps);

  const route = async (item: Feedback, person: Person): Promise<void> => {
    const { platform, workspaceId } = person.user;
    const listed = deps.customers.find({ platform, workspaceId, email: person.email });
    const customer = statedCustomer(listed, person.stated);
    let to: readonly string[] = [];
    const outcome = await changeFeedback<null>(deps.feedback, item.id, async (now) => {
      const posts = await deps.posts.ofFeedback(now.id);
      if (posts.length > 0 || now.status === 'withdrawn' || now.restriction !== null)
        return { kind: 'stop', result: null };
      const { language } = person;
      to = explainRouting(deps.settings, routingFacts({ ...now, language }, customer)).to;
      const createdAt = deps.clock.now();
      const addPosts = to.map(
        (destinationId): NewPost => ({ id: deps.ids.next(), destinationId, createdAt }),
      );
      return {
        kind: 'change',
        change: {
          customer,
          language,
          addPosts,
          jobs: addPosts.map((post) => ({ name: 'deliver-card', payload: { postId: post.id } })),
        },
      };
    });
    if (outcome.kind === 'changed') {
      deps.log.write('info', { event: 'feedback-routed', feedbackId: item.id, destinations: to });
    }
  };

  return async ({ feedbackId }: JobPayloads['route-feedback']): Promise<JobResult> => {
    const item = await deps.feedback.get(feedbackId);
    // What is restricted is not routed, nor its author looked up; lifting queues this job again.
    if (item === null || item.restriction !== null) return { kind: 'done' };
    const profile = await lookUpProfile(item);
    switch (profile.kind) {
      case 'gone':
        return { kind: 'done' };
      case 'retry':
        return profile;
      case 'guest':
        return refuseGuest(profile.person, item);
      case 'known':
        await route(item, profile.person);
        // Written from Home, so Home is what the person looks at now.
        if (item.surface === 'home') {
          await deps.authorSide(item.platform).refreshHome(profile.person.user);
        }
        return { kind: 'done' };
    }
  };
};
