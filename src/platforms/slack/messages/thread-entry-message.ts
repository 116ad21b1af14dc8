import type { KnownBlock } from '@slack/types';
import type { ThreadEntry } from '../../../features/routing/support-side.ts';
import type { Drawing } from './drawing.ts';
import { context, tokens } from './kit/context.ts';
import { escapeMrkdwn } from './kit/escape-mrkdwn.ts';
import { oneLine, pieces } from './kit/pieces.ts';
import { say } from './kit/plain.ts';
import { quote } from './kit/quote.ts';
import { fallback } from './kit/sheet-messages.ts';
import type { SlackMessage } from './slack-message.ts';
import { agentToken, type SupportPlace } from './support/agent-name.ts';

/** An entry is one message, so that it can be taken away again as one; Slack takes no more in one. */
const entryLimit = 10_000;

const quoted = (text: string | null, d: Drawing): readonly KnownBlock[] => {
  if (text === null) return [];
  const [shown = ''] = pieces(text, entryLimit);
  const missing = text.length - shown.length;
  return [
    ...quote(shown),
    ...(missing === 0 ? [] : [context(d.t('support:thread.tooLong', { count: missing }))]),
  ];
};

const withText = (line: string, text: string | null, d: Drawing): SlackMessage => ({
  text: fallback(text === null ? line : `${line} ${oneLine(text, 300)}`),
  blocks: [...say(line), ...quoted(text, d)],
});

const byAgent = (line: string, agent: string, text: string, d: Drawing): SlackMessage => ({
  text: fallback(`${line}: ${oneLine(text, 300)}`),
  blocks: [tokens(`${escapeMrkdwn(line)} · ${agent}`), ...quoted(text, d)],
});

/** What goes into the thread of a card; all of it is internal. */
export const threadEntryMessage = (entry: ThreadEntry, d: Drawing, place: SupportPlace): SlackMessage => {
  switch (entry.kind) {
    case 'author-answered':
      return entry.text === null
        ? withText(d.t('support:thread.answeredHidden'), null, d)
        : withText(d.t('support:thread.answered'), entry.text, d);
    case 'author-edited':
      return withText(d.t('support:thread.edited'), null, d);
    case 'solved':
      return withText(d.t('support:thread.solved'), null, d);
    case 'reopened':
      return withText(d.t('support:thread.reopened'), entry.text, d);
    case 'replied':
      return byAgent(d.t('support:thread.replied'), agentToken(entry.agent, place, d), entry.text, d);
    case 'note':
      return byAgent(d.t('support:thread.note'), agentToken(entry.agent, place, d), entry.text, d);
  }
};
