import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { ActionData } from '../../drawing/action-data.ts';
import { formIds } from '../../drawing/action-ids.ts';
import type { Visitor } from '../../inbound-event.ts';
import type { Press } from '../interaction-schema.ts';
import { decodeButton } from '../metadata.ts';
import type { Place } from '../showing/place.ts';
import { actingVisitor } from '../to-inbound-event.ts';

/** A button or menu of an author's, read. */
export interface AuthorPress {
  readonly press: Press;
  readonly visitor: Visitor;
  /** What the button is about; null when it carries nothing (or nothing of ours). */
  readonly data: ActionData | null;
  readonly where: 'form' | 'chat' | 'home';
}

/** The value of the button pressed or of the option picked. */
export const pressedData = (press: Press): ActionData | null => {
  const action = press.actions.at(0);
  return decodeButton(action?.selected_option?.value ?? action?.value);
};

export const readAuthorPress = (press: Press, workspaceId: string): AuthorPress => {
  const where = press.view === undefined ? 'chat' : press.view.type === 'home' ? 'home' : 'form';
  return { press, visitor: actingVisitor(press, workspaceId), data: pressedData(press), where };
};

const pageOf = (data: ActionData | null): number => (data?.is === 'page' ? data.at.page : 0);

/** Where the answer to a press goes. `replaces`: it takes the place of the message that was pressed. */
export const placeOfPress = ({ press, data }: AuthorPress, replaces: boolean, user: PlatformUser): Place => {
  const { trigger_id: triggerId, view, message, container, response_url: responseUrl } = press;
  if (view?.type === 'home') return { kind: 'home', triggerId, page: pageOf(data) };
  if (view !== undefined) {
    const keep = view.callback_id !== formIds.read;
    return { kind: 'modal', viewId: view.id, keep, triggerId, page: pageOf(data) };
  }
  if (container.is_ephemeral === true && responseUrl !== undefined) {
    return { kind: 'ephemeral', responseUrl, triggerId };
  }
  const channel = press.channel?.id ?? user.userId;
  const ts = message?.ts ?? container.message_ts;
  const inThread = message?.thread_ts !== undefined && message.thread_ts !== ts;
  return {
    kind: 'chat',
    channel,
    threadTs: inThread ? (message.thread_ts ?? null) : null,
    card: replaces && ts !== undefined ? { channel, message: ts } : null,
    triggerId,
  };
};
