import type { PageData } from '../../drawing/action-data.ts';
import { pageActionPattern } from '../../drawing/action-ids.ts';
import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import type { Listening } from '../receiving/listening.ts';

const toEvent = (at: PageData, visitor: Visitor): AuthorEvent | null => {
  switch (at.of) {
    case 'access':
    case 'recipients':
    case 'restrict':
    case 'status':
      return { kind: 'right-chosen', visitor, right: at.of };
    case 'my-feedback':
      return { kind: 'status-asked', visitor };
    case 'item':
      return { kind: 'item-opened', visitor, feedbackId: at.feedbackId };
    case 'home':
    case 'full-text':
      return null;
  }
};

/** *Forrige* and *Neste*: nothing is kept between pages, so the same is asked for again and drawn from there. */
export const listenForPages = (listening: Listening): void => {
  listening.onCardPress(pageActionPattern, ({ data, place }) =>
    data?.is === 'page' && data.at.of === 'full-text'
      ? { kind: 'full-text-asked', place, feedbackId: data.at.feedbackId }
      : null,
  );
  listening.onPress(pageActionPattern, { replaces: true }, ({ data, visitor }) =>
    data?.is === 'page' ? toEvent(data.at, visitor) : null,
  );
};
