import type { Destination, Settings } from '../../shared/settings.ts';

/** The destination with this id; null when `lytt.yaml` no longer has it. */
export const findDestination = (settings: Pick<Settings, 'destinations'>, id: string): Destination | null =>
  settings.destinations.find((destination) => destination.id === id) ?? null;
