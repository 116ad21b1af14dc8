import type { KnownBlock } from '@slack/types';
import type { FeedbackStatus } from '../../../../features/feedback-intake/feedback.ts';
import type { PlatformUser } from '../../../../shared/platform-user.ts';
import { commands } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { tokens } from '../kit/context.ts';
import { escapeMrkdwn } from '../kit/escape-mrkdwn.ts';
import { statusForSupport } from '../kit/labels.ts';
import { bullets } from '../kit/paragraph.ts';
import { say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';
import { agentToken, type SupportPlace } from './agent-name.ts';

/** A sentence to one agent. */
export const agentLine = (text: string, d: Drawing, more: readonly KnownBlock[] = []): Sheet => ({
  title: d.t('support:botTitle'),
  text,
  groups: [[...say(text), ...more]],
});

/** Another agent was first: who, where that may be said. */
export const takenSheet = (by: PlatformUser | null, place: SupportPlace, d: Drawing): Sheet =>
  agentLine(
    d.t('support:line.taken'),
    d,
    by === null ? [] : [tokens(`${escapeMrkdwn(d.t('support:card.assigned'))} ${agentToken(by, place, d)}`)],
  );

/** Why something cannot be done with an item now. */
export const notPossible = (status: FeedbackStatus | 'gone' | 'closing', d: Drawing): string => {
  switch (status) {
    case 'gone':
      return d.t('support:line.gone');
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

const [support] = commands.support;

/** What `/lytt` does in a support channel. */
export const channelHelpSheet = (d: Drawing): Sheet =>
  agentLine(d.t('support:help.introduction'), d, [
    bullets([
      [{ code: support }, ` ${d.t('support:help.list')}`],
      [{ code: `${support} LY-7K3F9Q` }, ` ${d.t('support:help.one')}`],
    ]),
    ...say(d.t('support:help.internal')),
  ]);
