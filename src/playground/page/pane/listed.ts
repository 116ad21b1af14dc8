import type { Drawn } from '../ui/h.ts';

/** One line in a list of conversations. */
export type Listed = {
  key: string;
  label: string;
  mark: Drawn;
  /** The newest thing in it, in an order that strings have; empty when there is nothing. */
  newest: string;
  /** How many things from others came after `seen` (empty: never looked). */
  unreadSince: (seen: string) => number;
};
