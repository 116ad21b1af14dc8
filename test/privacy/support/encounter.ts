import type { LocalAuthor } from '../../whole/support/save-acts.ts';
import type { Stranger } from './stranger.ts';

/** A stranger before the whole app, and a colleague whose words are nobody's to record. */
export interface Encounter extends LocalAuthor {
  readonly who: Stranger;
  readonly other: Stranger;
}
