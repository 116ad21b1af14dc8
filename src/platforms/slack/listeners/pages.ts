import type { PageData } from '../../drawing/action-data.ts';
import { pageActionPattern } from '../../drawing/action-ids.ts';
import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import { Press } from '../interaction-schema.ts';
import { decodeModal } from '../metadata.ts';
import { placeOfPress, pressedData, readAuthorPress } from '../receiving/author-press.ts';
import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { actingAgent } from '../to-inbound-event.ts';

const toEvent = (at: PageData, visitor: Visitor): AuthorEvent | null => {
  switch (at.of) {
    case 'access':
    case 'recipients':
    case 'restrict':
    case 'status':
      return { kind: 'right-chosen', visitor, right: at.of };
    case 'my-feedback':
      return { kind: 'status-asked', visitor };
    case 'home':
      return { kind: 'home-opened', visitor };
    case 'item':
      return { kind: 'item-opened', visitor, feedbackId: at.feedbackId };
    case 'full-text':
      return null;
  }
};

/** *Forrige* and *Neste*: nothing is kept between pages, so the same is asked for again and drawn from there. */
export const listenForPages = (listening: Listening): void => {
  const { app, turns, unreadable } = listening;
  app.action(pageActionPattern, async ({ ack, body, context }) => {
    const { data: press } = Press.safeParse(body);
    const data = press === undefined ? null : pressedData(press);
    if (press?.view === undefined || data?.is !== 'page') {
      unreadable();
      return ack();
    }
    const workspaceId = workspaceIdOf(context);
    const { id: viewId, private_metadata: metadata } = press.view;
    const about = decodeModal(metadata);
    if (data.at.of === 'full-text' && about?.is === 'agent') {
      const { feedbackId, channel } = about;
      const place = actingAgent(press, workspaceId, channel);
      const spot = { kind: 'modal', viewId, page: data.at.page } as const;
      return turns.agent({ kind: 'full-text-asked', place, feedbackId }, spot, () => ack());
    }
    const pressed = readAuthorPress(press, workspaceId);
    const event = toEvent(data.at, pressed.visitor);
    if (event === null) {
      unreadable();
      return ack();
    }
    await turns.author(event, placeOfPress(pressed, true, event.visitor.user), () => ack());
  });
};
