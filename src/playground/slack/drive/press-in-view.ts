import { asObjects } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { InputValue, InputValues } from '../schema.ts';
import { viewJson } from '../views/view-json.ts';
import { userById } from '../world/lookup.ts';
import type { View } from '../world/world.ts';
import { actionJson } from './action-json.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { findElement } from './find-element.ts';
import { formState } from './form-state.ts';
import { interactionBase, sendInteraction } from './interaction.ts';

export type PressInView = {
  user: string;
  viewId: string;
  actionId: string;
  blockId?: string | undefined;
  value?: InputValue | undefined;
  values?: InputValues | undefined;
};

async function pressIn(core: Core, view: View, act: Omit<PressInView, 'viewId'>): Promise<Driven> {
  const user = userById(core.world, act.user);
  const team = core.world.teams.get(view.teamId);
  const home = core.world.teams.get(user.teamId);
  if (team === undefined || home === undefined) return notPossible('The workspace is gone.');
  const blocks = asObjects(view.payload.blocks);
  const found = findElement(blocks, act.actionId, act.blockId);
  if (found === null) return notPossible('The view has no such button or menu.');
  // A field of a form tells the app only when the form is submitted, unless the app asked otherwise.
  if (found.block.type === 'input' && found.block.dispatch_action !== true) {
    return notPossible('This field is sent with the form, not by itself.');
  }
  const chosen = act.value === undefined ? {} : { [found.actionId]: act.value };
  const values = { ...act.values, [found.blockId]: { ...act.values?.[found.blockId], ...chosen } };
  const isModal = view.type === 'modal';
  const delivery = await sendInteraction(core, team, {
    type: 'block_actions',
    ...interactionBase(core, home, user),
    container: { type: 'view', view_id: view.id },
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: isModal ? view.id : null }),
    view: viewJson(core.world, team, view, formState(blocks, values)),
    actions: [actionJson(found, act.value, core.nextTs())],
  });
  return told([delivery]);
}

/** A person presses a button, or picks something, in the modal on top of their stack. */
export async function pressInView(core: Core, act: PressInView): Promise<Driven> {
  const user = userById(core.world, act.user);
  const view = core.world.views.get(act.viewId);
  if (view === undefined || user.stack.at(-1) !== view.id)
    return notPossible('This modal is not open on top.');
  return await pressIn(core, view, act);
}

/** A person presses a button, or picks something, in the app's Home tab. */
export async function pressHome(core: Core, act: Omit<PressInView, 'viewId'>): Promise<Driven> {
  const { homeViewId } = userById(core.world, act.user);
  const view = homeViewId === null ? undefined : core.world.views.get(homeViewId);
  return view === undefined ? notPossible('The Home tab is empty.') : await pressIn(core, view, act);
}
