import type { AgentPlace } from '../../../features/follow-up/agent-place.ts';
import type { ConversationReference } from '../../conversation-reference.ts';
import type { Visitor } from '../../inbound-event.ts';
import { decodeAction } from '../metadata.ts';
import type { TeamsActionData } from '../metadata-schema.ts';
import type { Activity, Invoke } from '../schema.ts';
import type { Conversation } from '../sending/sender.ts';
import type { DialogPlace } from '../showing/place.ts';
import { actingAgent } from '../to-inbound-event.ts';
import { isPersonal, visitorOf } from '../visitor.ts';

/** What an action's data holds, as `interaction-schema.ts` reads it. */
export interface ActionInput {
  readonly lytt?: unknown;
  readonly verb?: string | undefined;
  readonly form: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** A button or a form, read: who used it, where, and what it is about. */
export interface Acting {
  readonly activity: Activity;
  readonly visitor: Visitor;
  readonly place: AgentPlace;
  /** What it is about; null when it carries nothing (or nothing of ours). */
  readonly data: TeamsActionData | null;
  readonly values: Readonly<Record<string, string>>;
  /** Which form it is: the card in the chat that it stands in, or one opening of a dialog. */
  readonly form: string;
  /** Whether it stands in a message in the person's own chat, or in a dialog. */
  readonly where: 'chat' | 'form';
}

export const readActing = (
  activity: Invoke,
  { lytt, form, values }: ActionInput,
  where: 'chat' | 'form',
): Acting => ({
  activity,
  visitor: visitorOf(activity),
  place: actingAgent(activity),
  data: decodeAction(lytt),
  values,
  form:
    where === 'form'
      ? (form ?? activity.id)
      : `${activity.conversation.id} ${activity.replyToId ?? activity.id}`,
  where,
});

/** Where the activity came from, for an answer in the same place. */
export const conversationOf = ({ serviceUrl, conversation }: Activity): Conversation => ({
  serviceUrl,
  id: conversation.id,
});

/** Where the person is told what came too late: their own chat. */
export const reachOf = (activity: Activity): ConversationReference => ({
  serviceUrl: activity.serviceUrl,
  conversationId: isPersonal(activity) ? activity.conversation.id : null,
});

const pageOf = (data: TeamsActionData | null): number => (data?.is === 'page' ? data.at.page : 0);

export const dialogPlaceOf = ({ activity, data, form, values }: Acting, opens: boolean): DialogPlace => ({
  reach: reachOf(activity),
  dialog: { form, values, page: pageOf(data), opens },
});
