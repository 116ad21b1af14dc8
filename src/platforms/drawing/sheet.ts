import type { PageData } from './action-data.ts';
import type { Block } from './block.ts';

/** Something to read, before it is known where: it becomes messages, a modal or dialog, or a Home tab. */
export interface Sheet {
  /** Title of the modal, at most 24 characters. */
  readonly title: string;
  /** Stands in for the blocks where they cannot be drawn; literal text. */
  readonly text: string;
  /** Blocks that belong together stand in one group. */
  readonly groups: readonly (readonly Block[])[];
  /** How to come back for another page; absent on sheets that always fit on one. */
  readonly pageAt?: (page: number) => PageData;
}

/** Something that is always one message. */
export interface Note {
  /** As in `Sheet`. */
  readonly text: string;
  readonly blocks: readonly Block[];
}
