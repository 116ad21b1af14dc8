import type { PlatformName } from '../../../shared/platform-user.ts';
import { fetchState, listenForChanges } from './play-api.ts';

export type Feed<State> = { state: State | null; connected: boolean };

/** Keeps the newest state: however many changes are announced, one fetch runs at a time and one may wait. */
export const feedState = <State>(platform: PlatformName, show: (feed: Feed<State>) => void): void => {
  let feed: Feed<State> = { state: null, connected: true };
  let fetching = false;
  let again = false;
  const update = (change: Partial<Feed<State>>): void => {
    feed = { ...feed, ...change };
    show(feed);
  };
  const refresh = async (): Promise<void> => {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    do {
      again = false;
      const state = await fetchState<State>(platform);
      if (state !== null) update({ state });
    } while (again);
    fetching = false;
  };
  listenForChanges(
    platform,
    () => void refresh(),
    (connected) => update({ connected }),
  );
};
