import type { SupportSide } from '../features/routing/support-side.ts';
import type { Log } from '../shared/log.ts';
import type { PlatformName } from '../shared/platform-user.ts';
import type { Destination } from '../shared/settings.ts';

/** Asks, for each destination, whether the bot can post there, and logs the answers. Never rejects. */
export const testDestinations = async (
  destinations: readonly Destination[],
  supportSide: (platform: PlatformName) => SupportSide,
  log: Log,
): Promise<void> => {
  for (const destination of destinations) {
    const reach = await supportSide(destination.platform).reach(destination);
    log.write(reach.kind === 'reachable' ? 'info' : 'warn', {
      event: 'destination-tested',
      destination: destination.id,
      ok: reach.kind === 'reachable',
      code: reach.kind === 'reachable' ? 'reachable' : reach.code,
    });
  }
};
