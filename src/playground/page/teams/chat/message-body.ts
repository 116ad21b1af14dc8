import { Fragment } from 'preact';
import type { CardState, MessageState } from '../../../teams/state.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { CardView } from '../card/card-view.ts';
import { Refusals } from '../card/refusals.ts';
import { usePane } from '../pane/pane-context.ts';
import { MessageText } from '../text/message-text.ts';
import { FileCards } from './file-cards.ts';

/** The words, and the cards with everything in them that can be pressed, as this person sees them. */
export const MessageBody = ({ message }: { message: MessageState }): Drawn => {
  const { act, person } = usePane();
  const { conversation, id } = message;
  const card = (each: CardState, index: number): Drawn =>
    h(
      Fragment,
      { key: index },
      h(CardView, {
        card: each.seenBy[person.id] ?? each.card,
        press: ({ action, verb, values }) =>
          act({ kind: 'press', conversation, message: id, action, values }, verb),
      }),
      h(Refusals, { refusals: each.refusals[person.id] ?? {} }),
    );
  return h(Fragment, null, h(MessageText, { message }), message.cards.map(card), h(FileCards, { message }));
};
