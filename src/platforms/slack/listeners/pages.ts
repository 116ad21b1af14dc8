import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import { pageActionPattern } from '../action-ids.ts';
import type { Listening } from '../listening.ts';
import type { PageData } from '../metadata-schema.ts';

const toEvent = (at: PageData, visitor: Visitor): AuthorEvent | null => {
  switch (at.of) {
    case 'access':
    case 'recipients':
      return { kind: 'right-chosen', visitor, right: at.of };
    case 'my-feedback':
      return { kind: 'status-asked', visitor };
    case 'home':
      return { kind: 'home-opened', visitor };
    case 'item':
      return { kind: 'item-opened', visitor, feedbackId: at.feedbackId };
    case 'full-text':
      return null;
  }
};

/** *Forrige* and *Neste*: nothing is kept between pages, so the same is asked for again and drawn from there. */
export const listenForPages = (listening: Listening): void =>
  listening.onPress(pageActionPattern, { replaces: true }, ({ data, visitor }) =>
    data?.is === 'page' ? toEvent(data.at, visitor) : null,
  );
