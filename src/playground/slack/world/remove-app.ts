import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { sendEvent } from '../events/send-event.ts';
import type { Delivery } from '../wire/delivery.ts';
import type { Team } from './world.ts';

export type GoodbyeEvent = 'app_uninstalled' | 'tokens_revoked';

/**
 * Removes the app from a workspace: its token stops working at once, its modals and Home tabs go, and
 * two events tell the app, in an order Slack does not promise.
 */
export async function removeApp(core: Core, team: Team, first: GoodbyeEvent): Promise<Delivery[]> {
  const { installation } = team;
  if (installation === null || installation.status === 'uninstalled') return [];
  installation.status = 'uninstalled';
  for (const [id, view] of core.world.views) if (view.teamId === team.id) core.world.views.delete(id);
  for (const user of core.world.users.values()) {
    user.stack = user.stack.filter((id) => core.world.views.has(id));
    if (user.homeViewId !== null && !core.world.views.has(user.homeViewId)) user.homeViewId = null;
  }
  core.changed();
  const events: Record<GoodbyeEvent, JsonObject> = {
    app_uninstalled: { type: 'app_uninstalled' },
    tokens_revoked: { type: 'tokens_revoked', tokens: { oauth: [], bot: [installation.botUserId] } },
  };
  const order: GoodbyeEvent[] =
    first === 'app_uninstalled'
      ? ['app_uninstalled', 'tokens_revoked']
      : ['tokens_revoked', 'app_uninstalled'];
  const deliveries: Delivery[] = [];
  for (const name of order) {
    const delivery = await sendEvent(core, team, events[name], { subscription: name, evenIfGone: true });
    if (delivery !== null) deliveries.push(delivery);
  }
  return deliveries;
}
