import { asString, isObject, type JsonObject } from '../../wire/json.ts';
import { examineView } from '../block-kit-limits.ts';
import { type Core, recordViolations } from '../core.ts';
import { fillInIds } from '../world/fill-in-ids.ts';
import type { Team, User, View } from '../world/world.ts';

/** Slack's limit: the first modal and two more on top of it. */
export const maxStack = 3;

export type Checked =
  | { kind: 'view'; payload: JsonObject }
  | { kind: 'refused'; error: string; problems: string[] };

/** Checks a view the bot sent; what Slack would refuse is written down under `where`. */
export function checkedView(core: Core, where: string, view: unknown, type: 'modal' | 'home'): Checked {
  const problems = examineView(view);
  if (isObject(view) && view.type !== type) {
    problems.push({ code: 'invalid_arguments', path: '/type', sentence: `/type must be ${type} here.` });
  }
  if (recordViolations(core, where, problems) || !isObject(view)) {
    const tooLarge = problems.some((problem) => problem.code === 'view_too_large');
    const error = tooLarge ? 'view_too_large' : 'invalid_arguments';
    return { kind: 'refused', error, problems: problems.map((problem) => problem.sentence) };
  }
  return { kind: 'view', payload: { ...view, blocks: fillInIds(view.blocks, core.newId) } };
}

function newHash(core: Core): string {
  return `${Math.floor(core.now().getTime() / 1000)}.${core.newId('')}`;
}

/** Whether another view of the workspace already has this `external_id`. */
export function hasExternalId(core: Core, team: Team, payload: JsonObject, except: View | null): boolean {
  const id = asString(payload.external_id) ?? '';
  if (id === '') return false;
  return [...core.world.views.values()].some(
    (view) => view !== except && view.teamId === team.id && view.payload.external_id === id,
  );
}

function createView(core: Core, team: Team, user: User, payload: JsonObject, previous: View | null): View {
  const id = core.newId('V');
  const view: View = {
    id,
    type: payload.type === 'home' ? 'home' : 'modal',
    teamId: team.id,
    userId: user.id,
    payload,
    hash: newHash(core),
    rootViewId: previous?.rootViewId ?? id,
    previousViewId: previous?.id ?? null,
    errors: {},
    refusals: {},
  };
  core.world.views.set(id, view);
  core.changed();
  return view;
}

/** Opens a modal; one that was open before gives way, since a person has one stack. */
export function openView(core: Core, team: Team, user: User, payload: JsonObject): View {
  closeStack(core, user);
  const view = createView(core, team, user, payload, null);
  user.stack = [view.id];
  return view;
}

/** Puts a modal on top of the stack; the caller has checked that there is room. */
export function pushView(core: Core, team: Team, user: User, payload: JsonObject, below: View): View {
  const view = createView(core, team, user, payload, below);
  user.stack.push(view.id);
  return view;
}

export function replaceView(core: Core, view: View, payload: JsonObject): void {
  view.payload = payload;
  view.hash = newHash(core);
  view.errors = {};
  view.refusals = {};
  core.changed();
}

export function publishHome(core: Core, team: Team, user: User, payload: JsonObject): View {
  const existing = user.homeViewId === null ? undefined : core.world.views.get(user.homeViewId);
  if (existing !== undefined) {
    replaceView(core, existing, payload);
    return existing;
  }
  const view = createView(core, team, user, payload, null);
  user.homeViewId = view.id;
  return view;
}

export function closeTop(core: Core, user: User): void {
  const id = user.stack.pop();
  if (id !== undefined) core.world.views.delete(id);
  core.changed();
}

export function closeStack(core: Core, user: User): void {
  for (const id of user.stack) core.world.views.delete(id);
  user.stack = [];
  core.changed();
}
