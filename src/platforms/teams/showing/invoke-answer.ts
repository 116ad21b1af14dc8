import type { AdaptiveCard, TeamsDialog } from '../messages/message.ts';

/** What an invoke is answered with: the body of a 200. */
export type InvokeAnswer = { readonly [key: string]: unknown };

/** After an `Action.Execute`: this card in place of the one pressed, for the one who pressed. */
export const cardAnswer = (card: AdaptiveCard): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

/** After an `Action.Execute`: a line that only the one who pressed sees. Teams takes an empty one for a failure. */
export const lineAnswer = (line: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: line,
});

/** A dialog, or the next thing in the one that is open. */
export const dialogAnswer = ({ title, card, height, width }: TeamsDialog): InvokeAnswer => ({
  task: {
    type: 'continue',
    value: {
      title,
      height,
      width,
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
    },
  },
});

/** The dialog becomes one line. */
export const dialogLineAnswer = (line: string): InvokeAnswer => ({ task: { type: 'message', value: line } });

/** The dialog closes. */
export const closingAnswer: InvokeAnswer = {};
