import type { ThreadEntry } from '../../../features/routing/support-side.ts';
import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, quote, say, state } from '../kit/blocks.ts';
import { oneLine, pieces } from '../kit/pieces.ts';
import type { Note } from '../sheet.ts';

/** An entry is one message, so that it can be taken away again as one; platforms take no more in one. */
const entryLimit = 10_000;

const quoted = (text: string | null, d: Drawing): readonly Block[] => {
  if (text === null) return [];
  const [shown = ''] = pieces(text, entryLimit);
  const missing = text.length - shown.length;
  return [
    ...quote(shown),
    ...(missing === 0 ? [] : [context(d.t('support:thread.tooLong', { count: missing }))]),
  ];
};

const withText = (line: string, text: string | null, d: Drawing): Note => ({
  text: text === null ? line : `${line} ${oneLine(text, 300)}`,
  blocks: [...say(line), ...quoted(text, d)],
});

const byAgent = (line: string, agent: PlatformUser, text: string, d: Drawing): Note => ({
  text: `${line}: ${oneLine(text, 300)}`,
  blocks: [state([`${line} · `, { agent }]), ...quoted(text, d)],
});

/** What goes into the thread of a card; all of it is internal. */
export const threadEntryNote = (entry: ThreadEntry, d: Drawing): Note => {
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
      return byAgent(d.t('support:thread.replied'), entry.agent, entry.text, d);
    case 'note':
      return byAgent(d.t('support:thread.note'), entry.agent, entry.text, d);
  }
};
