import type { ChangeFeed } from '../wire/change-feed.ts';
import { createFailures } from '../wire/failures.ts';
import type { Core } from './core.ts';
import { endpointsAt } from './endpoints.ts';
import type { TeamsSeed } from './tenants.ts';
import type { TeamsFailure } from './wire/bending.ts';
import { createBotTokens } from './wire/bot-tokens.ts';
import { createMessageIds, randomId } from './wire/ids.ts';
import type { Pace } from './wire/pace.ts';
import { createPostOffice } from './wire/post-office.ts';
import { createRateLimits, teamsPace } from './wire/rate-limits.ts';
import { signingKeys } from './wire/signing-keys.ts';
import { createTokenSigner } from './wire/token-signer.ts';
import { createWorld } from './world/create-world.ts';

export type FakeTeamsOptions = {
  /** The secret that buys the bot its tokens; its id is the app's in the seed. */
  appPassword: string;
  /** Origin of the app; activities go to `<appUrl>/api/messages`. */
  appUrl: () => string;
  /** The world's clock: message times, pacing. */
  now: () => Date;
  seed: TeamsSeed;
  /** False: activities carry no token and calls need none, as a bot in `TEAMS_LOCAL` has it. */
  signing?: boolean;
  newId?: () => string;
  /** The clock that dates tokens: the real one, since the bot compares with the real one. */
  wallClock?: () => Date;
  /** How long Teams waits for an answer: 15,000 ms. */
  answerTimeoutMs?: number;
  /** An invoke that takes longer is a violation: 3,000 ms. */
  slowInvokeMs?: number;
  pace?: Pace;
  /** Where a mounted fake is reached, without a trailing slash; `listen()` sets it by itself. */
  rootUrl?: () => string;
};

/** Puts the shared parts together; `reset` goes back to the seed and forgets everything else. */
export function createCore(
  options: FakeTeamsOptions,
  feed: ChangeFeed,
  rootUrl: () => string,
): { core: Core; reset: () => void } {
  const { now, newId = randomId, wallClock = () => new Date(), signing = true } = options;
  const issuer = () => endpointsAt(rootUrl()).tokenIssuer;
  const signer = createTokenSigner({ keys: signingKeys, issuer, audience: options.seed.app.id, wallClock });
  const post = createPostOffice({
    requestUrl: () => `${options.appUrl()}/api/messages`,
    now,
    signer: signing ? signer : null,
    answerTimeoutMs: options.answerTimeoutMs ?? 15_000,
  });
  const core: Core = {
    world: createWorld(options.seed),
    now,
    newId,
    nextMessageId: createMessageIds(now),
    post,
    keys: signingKeys,
    signs: signing,
    appPassword: options.appPassword,
    botTokens: createBotTokens(wallClock, newId),
    failures: createFailures<TeamsFailure>(),
    rateLimits: createRateLimits(now, options.pace ?? teamsPace),
    slowInvokeMs: options.slowInvokeMs ?? 3_000,
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
    core.botTokens.clear();
    core.calls.length = 0;
    core.violations.length = 0;
    feed.changed();
  };
  return { core, reset };
}
