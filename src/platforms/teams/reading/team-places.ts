import { z } from 'zod';
import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';

/** A team as an activity from it names it: no person among it. */
export interface TeamPlace {
  readonly teamId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
}

/** The addresses of teams, learnt when the bot is added to one or hears from it. */
export interface TeamPlaces {
  serviceUrlOf(teamId: string): Promise<string>;
  learn(place: TeamPlace): Promise<void>;
  /** After the bot was taken out of the team. */
  forget(teamId: string): void;
}

const Secret = z.object({ tenantId: z.string(), serviceUrl: z.url() });

const readSecret = (text: string): z.output<typeof Secret> | null => {
  try {
    return Secret.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Another process may learn of a change. */
const keptMs = 60_000;

export const createTeamPlaces = (deps: {
  installations: InstallationStore;
  /** For teams whose own address is not known yet. */
  serviceUrl: string;
  clock: Clock;
  log: Log;
}): TeamPlaces => {
  const known = new Map<string, { readonly serviceUrl: string | null; readonly at: number }>();

  const find = async (teamId: string): Promise<string | null> => {
    const now = deps.clock.now().getTime();
    const remembered = known.get(teamId);
    if (remembered !== undefined && now - remembered.at < keptMs) return remembered.serviceUrl;
    const installation = await deps.installations.find('teams', teamId);
    const serviceUrl = installation === null ? null : (readSecret(installation.secret)?.serviceUrl ?? null);
    known.set(teamId, { serviceUrl, at: now });
    return serviceUrl;
  };

  return {
    serviceUrlOf: async (teamId) => (await find(teamId)) ?? deps.serviceUrl,
    async learn({ teamId, tenantId, serviceUrl }) {
      if ((await find(teamId)) === serviceUrl) return;
      const installedAt = deps.clock.now();
      await deps.installations.save({
        platform: 'teams',
        workspaceId: teamId,
        secret: JSON.stringify({ tenantId, serviceUrl }),
        installedAt,
      });
      known.set(teamId, { serviceUrl, at: installedAt.getTime() });
      deps.log.write('info', { event: 'workspace-installed', platform: 'teams', workspaceId: teamId });
    },
    forget: (teamId) => void known.delete(teamId),
  };
};
