import type { JsonObject } from '../wire/json.ts';

export type ConnectorOperation =
  | 'token'
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
