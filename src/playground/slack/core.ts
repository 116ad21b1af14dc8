import type { Failures } from '../wire/failures.ts';
import type { JsonObject } from '../wire/json.ts';
import type { Problem } from './block-kit/report.ts';
import type { Failure } from './wire/failure.ts';
import type { NewId } from './wire/ids.ts';
import type { PostOffice } from './wire/post-office.ts';
import type { RateLimits } from './wire/rate-limits.ts';
import type { ResponseUrls } from './wire/response-urls.ts';
import type { Triggers } from './wire/triggers.ts';
import type { World } from './world/world.ts';

/** One call the bot made to the Web API (or to a `response_url`, as `response_url`). */
export type ApiCallRecord = {
  method: string;
  /** Of the token; empty when the token is unknown. */
  teamId: string;
  args: JsonObject;
  at: string;
  /** What it was answered; null while it is under way or when the connection was dropped. */
  answer: JsonObject | null;
};

/** Something the bot sent that Slack would have refused. */
export type Violation = { where: string; problems: string[] };

/** What the parts of the local Slack share. */
export type Core = {
  world: World;
  now: () => Date;
  newId: NewId;
  nextTs: () => string;
  post: PostOffice;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  failures: Failures<Failure>;
  rateLimits: RateLimits;
  /** Whether a repeated `client_msg_id` answers with the first message (see `api/chat-post-message.ts`). */
  deduplicatesClientMsgId: boolean;
  /** Where the local Slack itself is reached: the API root is `<rootUrl>/api/`. */
  rootUrl: () => string;
  calls: ApiCallRecord[];
  violations: Violation[];
  /** Tells whoever listens that the state is another. */
  changed(): void;
};

/** Writes down what Slack would refuse; answers whether there was any. */
export function recordViolations(core: Core, where: string, problems: Problem[]): boolean {
  if (problems.length === 0) return false;
  core.violations.push({ where, problems: problems.map((problem) => problem.sentence) });
  return true;
}
