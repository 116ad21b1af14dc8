import type { Core } from '../core.ts';
import { viewJson } from '../views/view-json.ts';
import { closeTop } from '../views/view-store.ts';
import type { Delivery } from '../wire/delivery.ts';
import { userById } from '../world/lookup.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { interactionBase, sendInteraction } from './interaction.ts';

export type CloseView = { user: string; viewId: string; all?: boolean | undefined };

/** A person closes the modal on top, or with `all` (or when the app asked for it) the whole stack. */
export async function closeView(core: Core, act: CloseView): Promise<Driven> {
  const user = userById(core.world, act.user);
  const view = core.world.views.get(act.viewId);
  const home = core.world.teams.get(user.teamId);
  if (view === undefined || home === undefined || user.stack.at(-1) !== view.id) {
    return notPossible('This modal is not open on top.');
  }
  const isCleared = act.all === true || view.payload.clear_on_close === true;
  const closing = isCleared ? user.stack.toReversed() : [view.id];
  const deliveries: Delivery[] = [];
  for (const id of closing) {
    const closed = core.world.views.get(id);
    const team = closed === undefined ? undefined : core.world.teams.get(closed.teamId);
    closeTop(core, user);
    if (closed === undefined || team === undefined || closed.payload.notify_on_close !== true) continue;
    const payload = {
      type: 'view_closed',
      ...interactionBase(core, home, user),
      view: viewJson(core.world, team, closed),
      is_cleared: isCleared,
    };
    deliveries.push(await sendInteraction(core, team, payload));
  }
  return told(deliveries);
}
