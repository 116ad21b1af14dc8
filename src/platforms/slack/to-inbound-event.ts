import type { z } from 'zod';
import type { AgentPlace } from '../../features/follow-up/agent-place.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { AuthorEvent, Visitor, WorkspaceEvent } from '../inbound-event.ts';
import type { Acting } from './interaction-schema.ts';
import { dateOfTs } from './reading/date-of-ts.ts';
import type { Command, EventPlace, InstallationEvent, MentionEvent, MessageEvent } from './schema.ts';
import { visitorOf } from './visitor.ts';

type Writer = { readonly user_team?: string | null | undefined; readonly team?: string | null | undefined };

/**
 * In an event about a message, `user_team` is the writer's own team; `team` is it too, except in shared
 * channels, where only the former can be trusted. Inside an organisation colleagues of other workspaces write
 * as well, so there a team says nothing where Slack says that nobody from outside is in the conversation.
 */
const writerOf = (
  place: z.output<typeof EventPlace>,
  workspaceId: string,
  userId: string,
  writer: Writer,
): Visitor => {
  const { team_id, enterprise_id, is_ext_shared_channel: isShared } = place;
  const amongColleagues = enterprise_id != null && isShared === false;
  const own = writer.user_team ?? (isShared === true ? null : writer.team);
  return visitorOf(workspaceId, userId, [team_id, enterprise_id], amongColleagues ? [] : [own]);
};

const threadOf = (channel: string, ts: string, threadTs: string | undefined): MessageAddress | null =>
  threadTs === undefined || threadTs === ts ? null : { channel, message: threadTs };

/** A message in the person's own chat with the bot; null for what is not a person's doing (the bot's own, previews). */
export const fromMessage = ({ event, ...place }: MessageEvent, workspaceId: string): AuthorEvent | null => {
  if (event.subtype === 'message_deleted') {
    const author = event.previous_message;
    if (author?.user == null || author.bot_id != null) return null;
    const visitor = writerOf(place, workspaceId, author.user, author);
    return {
      kind: 'message-deleted',
      visitor,
      message: { channel: event.channel, message: event.deleted_ts },
    };
  }
  if (event.subtype === 'message_changed') {
    const { message, previous_message: previous } = event;
    const address = { channel: event.channel, message: message.ts };
    // A deleted message that has answers stays as a "tombstone" that belongs to Slack itself.
    if (message.subtype === 'tombstone' && previous?.user != null && previous.bot_id == null) {
      const visitor = writerOf(place, workspaceId, previous.user, previous);
      return { kind: 'message-deleted', visitor, message: address };
    }
    // Link previews and thread counts change a message too, without its author having edited it.
    const isEdit = message.edited !== undefined && message.edited.ts !== previous?.edited?.ts;
    if (!isEdit || message.user == null || message.bot_id != null) return null;
    const visitor = writerOf(place, workspaceId, message.user, message);
    return { kind: 'message-edited', visitor, message: address, words: null };
  }
  if (event.bot_id != null) return null;
  return {
    kind: 'message-written',
    visitor: writerOf(place, workspaceId, event.user, event),
    words: event.text,
    writtenAt: dateOfTs(event.ts),
    message: { channel: event.channel, message: event.ts },
    thread: threadOf(event.channel, event.ts, event.thread_ts),
  };
};

/** Null for what the bot or another app wrote. */
export const fromMention = (
  { event, ...place }: z.output<typeof MentionEvent>,
  workspaceId: string,
): Extract<AuthorEvent, { kind: 'mentioned' }> | null =>
  event.user == null || event.bot_id != null
    ? null
    : { kind: 'mentioned', visitor: writerOf(place, workspaceId, event.user, event) };

/** Commands exist only for those in whose workspace the bot is installed: nobody from outside can type one. */
export const commandVisitor = (command: Pick<Command, 'user_id'>, workspaceId: string): Visitor =>
  visitorOf(workspaceId, command.user_id, [], []);

export const actingVisitor = ({ user, team, enterprise }: Acting, workspaceId: string): Visitor =>
  visitorOf(workspaceId, user.id, [enterprise?.id, team?.enterprise_id], [user.team_id]);

export const actingAgent = (acting: Acting, workspaceId: string, channel: string): AgentPlace => {
  const { user, outsider } = actingVisitor(acting, workspaceId);
  return { agent: user, outsider, channel };
};

/** Null when only people's own tokens were revoked: the bot holds none of those. */
export const fromInstallation = (body: z.output<typeof InstallationEvent>): WorkspaceEvent | null => {
  if (body.event.type === 'tokens_revoked' && (body.event.tokens?.bot ?? []).length === 0) return null;
  const orgWide = body.is_enterprise_install ?? body.authorizations?.at(0)?.is_enterprise_install ?? false;
  const workspaceId = orgWide ? body.enterprise_id : body.team_id;
  return workspaceId == null ? null : { kind: 'uninstalled', platform: 'slack', workspaceId };
};
