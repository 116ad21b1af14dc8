import type { RequestCard } from '../../../features/routing/request-card.ts';
import { requestKindLabel, requestStateLabel } from '../../request-texts.ts';
import { requestActionId } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { header, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { longDate } from '../kit/dates.ts';
import type { Note } from '../sheet.ts';

const dates = (card: RequestCard, d: Drawing): string => {
  const values = { received: longDate(card.receivedAt, d), due: longDate(card.dueAt, d) };
  return card.extended
    ? d.t('support:request.receivedExtended', values)
    : d.t('support:request.received', values);
};

const about = (card: RequestCard, d: Drawing): string =>
  card.about === null
    ? d.t('support:request.aboutAll')
    : d.t('support:request.about', { reference: card.about });

const wish = (card: RequestCard, d: Drawing): readonly string[] => {
  if (card.wish === null) return [];
  return [card.wish === 'erase' ? d.t('support:request.wishErase') : d.t('support:request.wishKeep')];
};

/** The card of a rights request in the privacy channel: dates and what is to be decided, never whose it is. */
export const requestNote = (card: RequestCard, d: Drawing): Note => {
  const { requestId, requestKind } = card;
  const kind = requestKindLabel(requestKind, d.t);
  const title = d.t('support:request.title', { reference: card.reference, kind });
  const isOpen = card.state === 'open';
  const press = (form: 'uphold' | 'refuse' | 'extend', text: string) =>
    button(requestActionId(form), text, { is: 'request', requestId, form });
  const uphold = requestKind === 'object' ? d.t('support:request.uphold') : d.t('support:request.fulfil');
  return {
    text: `${title} · ${requestStateLabel(card.state, d.t)}`,
    blocks: [
      header(title),
      ...say(requestStateLabel(card.state, d.t)),
      ...say(dates(card, d)),
      ...(isOpen
        ? [card.decidable ? about(card, d) : d.t('support:request.operator'), ...wish(card, d)]
        : []
      ).flatMap(say),
      ...row([
        ...(card.decidable ? [press('uphold', uphold), press('refuse', d.t('support:request.refuse'))] : []),
        ...(card.extendable ? [press('extend', d.t('support:request.extend'))] : []),
      ]),
    ],
  };
};
