import { workspaceIdOf } from '../receiving/authorize.ts';
import type { Listening } from '../receiving/listening.ts';
import { HomeOpenedEvent } from '../schema.ts';
import { visitorOf } from '../visitor.ts';

/** The Home tab was opened (the messages tab sends the same event, and needs nothing). */
export const listenForHome = ({ app, turns }: Listening): void => {
  app.event('app_home_opened', async ({ body, context }) => {
    const { data: opened } = HomeOpenedEvent.safeParse(body);
    if (opened === undefined || opened.event.tab !== 'home') return;
    const visitor = visitorOf(workspaceIdOf(context), opened.event.user, [], []);
    const place = { kind: 'home', triggerId: null, page: 0 } as const;
    await turns.author({ kind: 'home-opened', visitor }, place, () => app.acknowledge(body));
  });
};
