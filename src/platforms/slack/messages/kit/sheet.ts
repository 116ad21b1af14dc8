import type { KnownBlock } from '@slack/types';
import type { PageData } from '../../metadata-schema.ts';

/** Something to read, before it is known where: it becomes messages, a modal or a Home tab. */
export interface Sheet {
  /** Title of the modal, at most 24 characters. */
  readonly title: string;
  /** Stands in for the blocks where they cannot be drawn; literal text, not escaped. */
  readonly text: string;
  /** Blocks that belong together stand in one group. */
  readonly groups: readonly (readonly KnownBlock[])[];
  /** How to come back for another page; absent on sheets that always fit on one. */
  readonly pageAt?: (page: number) => PageData;
}
