import type { MessageAddress } from '../../../shared/platform-user.ts';
import type { AgentScreen } from '../../screen.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { paragraph, say } from '../kit/blocks.ts';
import { dateAndTime } from '../kit/dates.ts';
import { statusForSupport } from '../kit/labels.ts';
import type { Sheet } from '../sheet.ts';

/** Where a card can be followed to, if that is known. */
export type CardLink = (card: MessageAddress) => string | null;

/** What is open in a channel, oldest first. */
export const openItemsSheet = (
  screen: Extract<AgentScreen, { kind: 'open-items' }>,
  linkTo: CardLink,
  d: Drawing,
): Sheet => {
  const line = (item: (typeof screen.items)[number]): readonly Block[] => {
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
