import type { ChangeFeed } from '../wire/change-feed.ts';
import { createFailures } from '../wire/failures.ts';
import type { Core } from './core.ts';
import type { Failure } from './wire/failure.ts';
import { createTimestamps, type NewId, randomId } from './wire/ids.ts';
import { createPostOffice } from './wire/post-office.ts';
import { createRateLimits, type Pacing, slackPacing } from './wire/rate-limits.ts';
import { createResponseUrls } from './wire/response-urls.ts';
import { createTriggers } from './wire/triggers.ts';
import type { SlackSeed } from './workspaces.ts';
import { createWorld } from './world/create-world.ts';

export type FakeSlackOptions = {
  signingSecret: string;
  /** Origin of the app; requests go to `<appUrl>/slack/events`. */
  appUrl: () => string;
  /** The world's clock: message times, the life of triggers and response URLs, pacing. */
  now: () => Date;
  seed: SlackSeed;
  newId?: NewId;
  /** The clock that signs requests: the real one, since Bolt compares with the real one. */
  wallClock?: () => Date;
  /** How long Slack waits for an answer: 3,000 ms. */
  ackTimeoutMs?: number;
  /** When an unacknowledged event is sent again; none by default. Slack's own: about 0, 60 s, 300 s. */
  retryDelaysMs?: readonly number[];
  pacing?: Pacing;
  /** Slack's tiered limits on the other methods as well; off by default. */
  withTierLimits?: boolean;
  /** False: a repeated `client_msg_id` posts again, in case Slack does not honour it. */
  deduplicatesClientMsgId?: boolean;
  /** Where a mounted fake is reached, without a trailing slash; `listen()` sets it by itself. */
  rootUrl?: () => string;
};

/** Puts the shared parts together; `reset` goes back to the seed and forgets everything else. */
export function createCore(
  options: FakeSlackOptions,
  feed: ChangeFeed,
  rootUrl: () => string,
): { core: Core; reset: () => void } {
  const { now, newId = randomId } = options;
  const post = createPostOffice({
    requestUrl: () => `${options.appUrl()}/slack/events`,
    signingSecret: options.signingSecret,
    now,
    wallClock: options.wallClock ?? (() => new Date()),
    ackTimeoutMs: options.ackTimeoutMs ?? 3_000,
    retryDelaysMs: options.retryDelaysMs ?? [],
  });
  const core: Core = {
    world: createWorld(options.seed),
    now,
    newId,
    nextTs: createTimestamps(now),
    post,
    triggers: createTriggers(now, newId),
    responseUrls: createResponseUrls(now, newId, rootUrl),
    failures: createFailures<Failure>(),
    rateLimits: createRateLimits(now, options.pacing ?? slackPacing, options.withTierLimits ?? false),
    deduplicatesClientMsgId: options.deduplicatesClientMsgId ?? true,
    rootUrl,
    calls: [],
    violations: [],
    changed: feed.changed,
  };
  const reset = () => {
    core.world = createWorld(options.seed);
    post.clear();
    core.failures.clear();
    core.rateLimits.clear();
    core.calls.length = 0;
    core.violations.length = 0;
    feed.changed();
  };
  return { core, reset };
}
