import type { Core } from '../core.ts';
import { teamById } from '../world/lookup.ts';
import { type GoodbyeEvent, removeApp } from '../world/remove-app.ts';
import { type Driven, notPossible, told } from './driven.ts';

export type Uninstall = { workspace: string; first?: GoodbyeEvent | undefined };

/** An administrator removes the app from a workspace. */
export async function uninstall(core: Core, act: Uninstall): Promise<Driven> {
  const team = teamById(core.world, act.workspace);
  if (team.installation === null || team.installation.status === 'uninstalled') {
    return notPossible('The app is not in this workspace.');
  }
  return told(await removeApp(core, team, act.first ?? 'app_uninstalled'));
}
