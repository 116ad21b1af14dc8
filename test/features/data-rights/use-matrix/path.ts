import type { Stage, State } from './stage.ts';

/** One way in which something of a person's is read, sent, counted or changed. */
export interface Path {
  /** Whose act it is: agents and jobs get nothing of what is out of use; the person keeps their own access. */
  readonly whose: 'agent' | 'person' | 'job';
  readonly act: (stage: Stage) => Promise<unknown>;
  /** What comes of it while the item is out of use; by state where it differs. */
  readonly outOfUse: unknown | ((state: State) => unknown);
  readonly erased: unknown;
  /** States in which something of theirs is in use afterwards, by the person's or the privacy channel's will. */
  readonly inUse?: readonly State[];
  /** Reads and changes nothing about anybody's item, also in ordinary use: why. */
  readonly idle?: string;
}

export const expected = ({ outOfUse, erased }: Path, state: State): unknown => {
  if (state === 'erased') return erased;
  return typeof outOfUse === 'function' ? outOfUse(state) : outOfUse;
};

/** The whole person is out of use, not one item alone. */
export const isWhole = (state: State): boolean =>
  state === 'restricted' || state === 'objected' || state === 'kept unused';
