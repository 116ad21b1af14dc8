import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { MentionEvent } from '../schema.ts';
import { fromMention } from '../to-inbound-event.ts';

/** A mention in a channel: the person is shown, alone, where to write instead. What they wrote is not read. */
export const listenForMentions = ({ app, turns }: Listening): void => {
  app.event('app_mention', async ({ body, context }) => {
    const { data: mention } = MentionEvent.safeParse(body);
    const event = mention === undefined ? null : fromMention(mention, workspaceIdOf(context));
    if (mention === undefined || event === null) return;
    const { channel, thread_ts: threadTs = null } = mention.event;
    await turns.author(event, { kind: 'mention', channel, threadTs }, () => app.acknowledge(body));
  });
};
