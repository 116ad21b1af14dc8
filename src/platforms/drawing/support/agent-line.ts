import type { FeedbackStatus } from '../../../features/feedback-intake/feedback.ts';
import type { PlatformName, PlatformUser } from '../../../shared/platform-user.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { agentSaid } from '../kit/agent-words.ts';
import { bullets, say, state } from '../kit/blocks.ts';
import { statusForSupport } from '../kit/labels.ts';
import type { Sheet } from '../sheet.ts';

/** A sentence to one agent. */
export const agentLine = (text: string, d: Drawing, more: readonly Block[] = []): Sheet => ({
  title: d.t('support:botTitle'),
  text,
  groups: [[...say(text), ...more]],
});

/** Another agent was first: who, as far as it can be said; a mention is a line of its own. */
export const takenSheet = (by: PlatformUser | null, d: Drawing): Sheet => {
  if (by === null) return agentLine(d.t('support:line.taken'), d);
  const who = agentSaid(by, d);
  return who === null
    ? agentLine(d.t('support:line.taken'), d, [state([`${d.t('support:card.assigned')} `, { agent: by }])])
    : agentLine(d.t('support:line.takenBy', { who }), d);
};

/** Why something cannot be done with an item now. */
export const notPossible = (
  status: FeedbackStatus | 'gone' | 'closing' | 'restricted',
  d: Drawing,
): string => {
  switch (status) {
    case 'gone':
      return d.t('support:line.gone');
    case 'restricted':
      return d.t('support:line.restricted');
    case 'closing':
      return d.t('support:line.closing');
    case 'handled':
      return d.t('support:line.alreadyHandled');
    case 'withdrawn':
      return d.t('support:line.withdrawn');
    default:
      return d.t('support:line.notPossible', { status: statusForSupport(status, d) });
  }
};

/** What an agent types in a channel: a command in Slack, words to the bot in Teams. */
const typed = { slack: '/lytt', teams: '@Lytt' } as const satisfies Record<PlatformName, string>;

/** What can be asked for in a support channel. */
export const channelHelpSheet = (d: Drawing): Sheet => {
  const command = typed[d.platform];
  return agentLine(d.t('support:help.introduction'), d, [
    bullets([
      [{ code: command }, ` ${d.t('support:help.list')}`],
      [{ code: `${command} LY-7K3F9Q` }, ` ${d.t('support:help.one')}`],
    ]),
    ...say(d.t('support:help.internal')),
  ]);
};
