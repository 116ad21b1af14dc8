import type { TeamsSeed } from './tenants.ts';
import type { Pace } from './wire/pace.ts';

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
