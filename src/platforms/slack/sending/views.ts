import type { HomeView, ModalView } from '@slack/types';
import { z } from 'zod';
import type { CallResult } from '../../call-result.ts';
import type { SlackClient } from './slack-client.ts';

const Done = z.object({});
export type ViewOutcome = CallResult<unknown>;

/** The one place that calls `views.*`. */
export interface Views {
  /** A trigger works once and for three seconds. */
  open(workspaceId: string, triggerId: string, view: ModalView): Promise<ViewOutcome>;
  /** On top of the modal that is open; Slack stacks three at most. */
  push(workspaceId: string, triggerId: string, view: ModalView): Promise<ViewOutcome>;
  update(workspaceId: string, viewId: string, view: ModalView): Promise<ViewOutcome>;
  publishHome(workspaceId: string, userId: string, view: HomeView): Promise<ViewOutcome>;
}

export const createViews = (client: SlackClient): Views => ({
  open: (workspaceId, triggerId, view) =>
    client.call(workspaceId, 'views.open', { trigger_id: triggerId, view }, Done),
  push: (workspaceId, triggerId, view) =>
    client.call(workspaceId, 'views.push', { trigger_id: triggerId, view }, Done),
  update: (workspaceId, viewId, view) =>
    client.call(workspaceId, 'views.update', { view_id: viewId, view }, Done),
  publishHome: (workspaceId, userId, view) =>
    client.call(workspaceId, 'views.publish', { user_id: userId, view }, Done),
});
