import type { Author } from '../../whole/support/author-acts.ts';
import type { Stranger } from './stranger.ts';

/** A stranger before the whole app, and a colleague whose words are nobody's to record. */
export interface Encounter extends Author {
  readonly who: Stranger;
  readonly other: Stranger;
}
