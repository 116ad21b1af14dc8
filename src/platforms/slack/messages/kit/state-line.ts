import type { ContextBlock } from '@slack/types';
import type { BlockOf, Part } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { dateAndTime } from '../../../drawing/kit/dates.ts';
import { agentToken, type SupportPlace } from './agent-name.ts';
import { escapeMrkdwn } from './escape-mrkdwn.ts';

/** How long ago, as each reader's own Slack says it; for those who cannot, the date. */
const agoToken = (date: Date, d: Drawing): string =>
  `<!date^${Math.floor(date.getTime() / 1000)}^{ago}|${dateAndTime(date, d)}>`;

const token = (part: Part, d: Drawing, place: SupportPlace | null): string => {
  if (typeof part === 'string') return escapeMrkdwn(part);
  if ('ago' in part) return agoToken(part.ago, d);
  if ('agent' in part) return agentToken(part.agent, place, d);
  if ('bold' in part) return escapeMrkdwn(part.bold);
  return escapeMrkdwn('code' in part ? part.code : part.link);
};

/** Quiet lines of `mrkdwn`, for Slack's own date and user tokens; whatever else is in them is escaped. */
export const stateLine = (
  { lines }: BlockOf<'state'>,
  d: Drawing,
  place: SupportPlace | null,
): ContextBlock => ({
  type: 'context',
  elements: lines.map((parts) => ({
    type: 'mrkdwn',
    text: parts.map((part) => token(part, d, place)).join(''),
    verbatim: true,
  })),
});
