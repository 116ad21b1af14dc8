import type { KnownBlock } from '@slack/types';
import type { MessageAddress } from '../../../../shared/platform-user.ts';
import type { AgentScreen } from '../../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { dateAndTime } from '../kit/dates.ts';
import { statusForSupport } from '../kit/labels.ts';
import { paragraph } from '../kit/paragraph.ts';
import { say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';

/** Where a card can be followed to, if that is known. */
export type CardLink = (card: MessageAddress) => string | null;

/** What is open in a channel, oldest first. */
export const openItemsSheet = (
  screen: Extract<AgentScreen, { kind: 'open-items' }>,
  linkTo: CardLink,
  d: Drawing,
): Sheet => {
  const line = (item: (typeof screen.items)[number]): KnownBlock[] => {
    const link = linkTo(item.card);
    const text = `${item.reference} · ${statusForSupport(item.status, d)} · ${dateAndTime(item.createdAt, d)}`;
    return link === null ? say(text) : [paragraph(`${text}\n`, { link })];
  };
  const text =
    screen.items.length === 0
      ? d.t('support:openItems.none')
      : d.t('support:openItems.some', { count: screen.items.length });
  return { title: d.t('support:openItems.title'), text, groups: [say(text), ...screen.items.map(line)] };
};
