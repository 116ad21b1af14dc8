import type { Drawing } from './drawing.ts';
import { say } from './kit/plain.ts';
import { fallback } from './kit/sheet-messages.ts';
import type { SlackMessage } from './slack-message.ts';

/** What replaces a copy that Slack will not delete: nothing of it is left. */
export const tombstoneMessage = (d: Drawing): SlackMessage => ({
  text: fallback(d.t('support:tombstone')),
  blocks: say(d.t('support:tombstone')),
});
