import type { SlackSnapshot } from '../../slack/state.ts';
import { fetchSnapshot, listenForChanges } from './play-api.ts';

export type Feed = { snapshot: SlackSnapshot | null; connected: boolean };

/** Keeps the newest snapshot: however many changes are announced, one fetch runs at a time and one may wait. */
export const feedSnapshots = (show: (feed: Feed) => void): void => {
  let feed: Feed = { snapshot: null, connected: false };
  let fetching = false;
  let again = false;
  const update = (change: Partial<Feed>): void => {
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
      const snapshot = await fetchSnapshot();
      if (snapshot !== null) update({ snapshot });
    } while (again);
    fetching = false;
  };
  listenForChanges(
    () => void refresh(),
    (connected) => update({ connected }),
  );
};
