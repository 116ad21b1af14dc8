import type { Handled } from '../../handled-events.ts';
import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { MessageEvent } from '../schema.ts';
import { fromMessage } from '../to-inbound-event.ts';

/** Messages in a person's own chat with the bot: written, edited, deleted; alone or in a thread. */
export const listenForDirectMessages = ({ app, turns }: Listening, handled: Handled): void => {
  app.message(async ({ body, context }) => {
    const { data: message } = MessageEvent.safeParse(body);
    const event = message === undefined ? null : fromMessage(message, workspaceIdOf(context));
    if (message === undefined || event === null) return;
    if (handled.has(message.event_id)) return;
    const ack = () => app.acknowledge(body);
    const { channel } = message.event;
    const threadTs = event.kind === 'message-written' ? (event.thread?.message ?? null) : null;
    const place = { kind: 'chat', channel, threadTs, card: null, triggerId: null } as const;
    const answered = await turns.author(event, place, ack);
    if (answered?.screen.kind === 'confirm') handled.add(message.event_id);
  });
};
