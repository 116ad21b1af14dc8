import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Dispatch } from '../../dispatch.ts';
import type { Listening } from '../receiving/listening.ts';
import { InstallationEvent } from '../schema.ts';
import { fromInstallation } from '../to-inbound-event.ts';

/** Slack counts an event's time in whole seconds. */
const roundingMs = 1000;

interface Uninstalling {
  readonly dispatch: Dispatch;
  readonly installations: InstallationStore;
  readonly forget: (workspaceId: string) => void;
}

/**
 * `app_uninstalled` and `tokens_revoked` come in either order, and may come late: word that is older than the
 * present installation is about the one before it, and must not take the new one away.
 */
export const listenForUninstall = ({ app }: Listening, deps: Uninstalling): void => {
  for (const name of ['app_uninstalled', 'tokens_revoked'] as const) {
    app.event(name, async ({ body }) => {
      const { data: told } = InstallationEvent.safeParse(body);
      const event = told === undefined ? null : fromInstallation(told);
      if (told === undefined || event === null) return;
      const present = await deps.installations.find('slack', event.workspaceId);
      const at = told.event_time * 1000 + roundingMs;
      if (present !== null && at < present.installedAt.getTime()) return;
      await deps.dispatch.workspace(event);
      deps.forget(event.workspaceId);
    });
  }
};
