import type { Failures } from '../wire/failures.ts';
import type { JsonObject } from '../wire/json.ts';
import type { TeamsFailure } from './wire/bending.ts';
import type { BotTokens } from './wire/bot-tokens.ts';
import type { PostOffice } from './wire/post-office.ts';
import type { RateLimits } from './wire/rate-limits.ts';
import type { SigningKeys } from './wire/signing-keys.ts';
import type { World } from './world/world.ts';

export type ConnectorOperation =
  | 'token'
  | 'storeFile'
  | 'createConversation'
  | 'sendToConversation'
  | 'replyToActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'getConversationMembers'
  | 'getConversationMember'
  | 'getConversationPagedMembers'
  | 'getActivityMembers'
  | 'fetchTeamDetails'
  | 'fetchChannelList';

/** One call the bot made to the connector, or to the token endpoint (without its secret). */
export type ConnectorCall = {
  operation: ConnectorOperation;
  /** Conversation or team id in the path, `;messageid=…` included. */
  conversation: string | null;
  activity: string | null;
  body: JsonObject;
  at: string;
  /** Null while it is under way or when the connection was dropped. */
  status: number | null;
  answer: JsonObject | null;
};

/** Something the bot sent or did that Teams would have refused, or that its users would suffer from. */
export type Violation = { where: string; problems: string[] };

/** What the parts of the local Teams share. */
export type Core = {
  world: World;
  now: () => Date;
  newId: () => string;
  nextMessageId: () => string;
  post: PostOffice;
  keys: SigningKeys;
  /** Whether activities carry tokens and calls need them. */
  signs: boolean;
  appPassword: string;
  botTokens: BotTokens;
  failures: Failures<TeamsFailure>;
  rateLimits: RateLimits;
  /** An invoke that takes longer is written down as a violation. */
  slowInvokeMs: number;
  /** Where the local Teams itself is reached, without a slash at the end. */
  rootUrl: () => string;
  calls: ConnectorCall[];
  violations: Violation[];
  /** Tells whoever listens that the state is another. */
  changed(): void;
};

/** Writes down what Teams would refuse or its users would suffer from; answers whether there was any. */
export function recordViolations(core: Core, where: string, problems: string[]): boolean {
  if (problems.length === 0) return false;
  core.violations.push({ where, problems });
  return true;
}
