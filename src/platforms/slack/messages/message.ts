import type { KnownBlock } from '@slack/types';

/** One message to post: `text` stands in for the blocks in notifications and for screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}
