import type { JsonObject } from '../../wire/json.ts';
import { viewJson } from '../views/view-json.ts';
import {
  type Checked,
  checkedView,
  hasExternalId,
  maxStack,
  openView,
  publishHome,
  pushView,
  replaceView,
} from '../views/view-store.ts';
import type { View } from '../world/world.ts';
import { type ApiCall, type ApiMethod, missingArgument, ok, refuse, stringArg } from './method.ts';

function refusal(checked: Extract<Checked, { kind: 'refused' }>): JsonObject {
  const messages = checked.problems.map((sentence) => `[ERROR] /view${sentence}`);
  return refuse(checked.error, { response_metadata: { messages } });
}

function shown({ core, team }: ApiCall, view: View): JsonObject {
  return ok({ view: viewJson(core.world, team, view) });
}

/** `views.open` and `views.push`: a trigger is exchanged for one view. */
function exchange(call: ApiCall, method: 'views.open' | 'views.push'): JsonObject {
  const { core, team, args } = call;
  const triggerId = stringArg(args, 'trigger_id');
  if (triggerId === null) return missingArgument('trigger_id');
  const checked = checkedView(core, method, args.view, 'modal');
  if (checked.kind === 'refused') return refusal(checked);
  if (hasExternalId(core, team, checked.payload, null)) return refuse('duplicate_external_id');
  const exchanged = core.triggers.exchange(triggerId, team.id);
  if (exchanged.kind === 'refused') return refuse(exchanged.error);
  const { userId, viewId } = exchanged.trigger;
  const user = core.world.users.get(userId);
  if (user === undefined) return refuse('invalid_trigger_id');
  if (method === 'views.open') return shown(call, openView(core, team, user, checked.payload));
  const below = viewId === null || !user.stack.includes(viewId) ? undefined : core.world.views.get(viewId);
  if (below === undefined) return refuse('not_found');
  if (user.stack.length >= maxStack) return refuse('push_limit_reached');
  return shown(call, pushView(core, team, user, checked.payload, below));
}

export const viewsOpen: ApiMethod = { run: (call) => exchange(call, 'views.open') };

export const viewsPush: ApiMethod = { run: (call) => exchange(call, 'views.push') };

function named({ core, team, args }: ApiCall): View | undefined {
  const id = stringArg(args, 'view_id');
  const externalId = stringArg(args, 'external_id');
  if (id === null && externalId === null) return undefined;
  return [...core.world.views.values()].find(
    (view) =>
      view.teamId === team.id && (id === null ? view.payload.external_id === externalId : view.id === id),
  );
}

export const viewsUpdate: ApiMethod = {
  run(call) {
    const { core, team, args } = call;
    const view = named(call);
    const checked = checkedView(core, 'views.update', args.view, view?.type ?? 'modal');
    if (checked.kind === 'refused') return refusal(checked);
    if (view === undefined) return refuse('not_found');
    const hash = stringArg(args, 'hash');
    if (hash !== null && hash !== view.hash) return refuse('hash_conflict');
    if (hasExternalId(core, team, checked.payload, view)) return refuse('duplicate_external_id');
    replaceView(core, view, checked.payload);
    return shown(call, view);
  },
};

export const viewsPublish: ApiMethod = {
  run(call) {
    const { core, team, args } = call;
    const userId = stringArg(args, 'user_id');
    if (userId === null) return missingArgument('user_id');
    const checked = checkedView(core, 'views.publish', args.view, 'home');
    if (checked.kind === 'refused') return refusal(checked);
    const user = core.world.users.get(userId);
    if (user === undefined || user.teamId !== team.id) return refuse('user_not_found');
    const existing = user.homeViewId === null ? undefined : core.world.views.get(user.homeViewId);
    const hash = stringArg(args, 'hash');
    if (hash !== null && existing !== undefined && hash !== existing.hash) return refuse('hash_conflict');
    return shown(call, publishHome(core, team, user, checked.payload));
  },
};
