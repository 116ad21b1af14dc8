import { useRef } from 'preact/hooks';
import type { SlackSnapshot } from '../../slack/state.ts';
import type { Side } from '../pane/side.ts';
import { newestOnSides } from './news.ts';

/** Whether something has come on the side that a narrow window does not show. */
export const useNews = (snapshot: SlackSnapshot | null, shown: Side): boolean => {
  const newest = snapshot === null ? null : newestOnSides(snapshot);
  const seen = useRef(newest);
  if (newest === null) return false;
  seen.current = { ...(seen.current ?? newest), [shown]: newest[shown] };
  const hidden: Side = shown === 'customer' ? 'agent' : 'customer';
  return newest[hidden] > seen.current[hidden];
};
