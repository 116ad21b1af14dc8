import type { JsonObject } from '../../wire/json.ts';

/** What a connector call is answered; `body` null is an empty one. */
export type Answer = {
  status: number;
  headers?: Record<string, string>;
  body: JsonObject | JsonObject[] | null;
};

/** Bot Framework's form of an error (learn.microsoft.com, "Bot Connector API reference", ErrorResponse). */
export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export const refusals = {
  unauthorized: () => refuse(401, 'Unauthorized', 'Authorization has been denied for this request.'),
  badArgument: (message: string) => refuse(400, 'BadArgument', message),
  badSyntax: (message: string) => refuse(400, 'BadSyntax', message),
  conversationNotFound: () => refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  activityNotFound: () => refuse(404, 'ActivityNotFoundInConversation', 'Conversation not found.'),
  /** Deleting or updating what is already gone. */
  alreadyDeleted: () => refuse(403, 'Unknown', 'The message has already been deleted.'),
  notYours: () => refuse(403, 'NotEnoughPermissions', 'The bot did not send this message.'),
  notInRoster: () =>
    refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  notInstalled: () =>
    refuse(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope."),
  writesBlocked: () => refuse(403, 'MessageWritesBlocked', 'Thread is blocked from message writes.'),
  tooBig: () => refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
  memberNotFound: () =>
    refuse(404, 'MemberNotFoundInConversation', 'The specified member was not found in the conversation.'),
};

export function throttled(retryAfter: number): Answer {
  return {
    ...refuse(429, 'Throttled', `Too many requests. Retry after ${retryAfter} seconds.`),
    headers: { 'retry-after': String(retryAfter) },
  };
}
