import type { Dispatch } from '../../dispatch.ts';
import type { TeamPlaces } from '../reading/team-places.ts';
import type { Listening } from '../receiving/listening.ts';
import { Installation } from '../schema.ts';
import { fromInstallation } from '../to-inbound-event.ts';

interface Uninstalling {
  readonly dispatch: Dispatch;
  readonly places: TeamPlaces;
}

/** The bot was taken out of a team: its address is forgotten. */
export const listenForUninstall = (listening: Listening, deps: Uninstalling): void =>
  listening.onActivity(['installationUpdate'], Installation, async (activity) => {
    const event = fromInstallation(activity, activity.action);
    if (event === null) return false;
    await deps.dispatch.workspace(event);
    deps.places.forget(event.workspaceId);
    return true;
  });
