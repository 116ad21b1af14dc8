import type { MessageState, ViewState } from '../../../src/playground/slack/state.ts';
import { inside, waitFor } from './author-acts.ts';
import { eventually } from './eventually.ts';
import type { WholeApp } from './start-whole-app.ts';
import { liv } from './whole-seed.ts';

/** The cards in a support channel, oldest first; with a word, those that hold it. */
export const cardsIn = ({ slack }: Pick<WholeApp, 'slack'>, channel: string, word = ''): MessageState[] =>
  slack
    .messagesIn(channel)
    .filter((message) => message.threadTs === null || message.threadTs === message.ts)
    .filter((message) => message.isBot && inside(message).includes('"card_menu"'))
    .filter((message) => inside(message).includes(word));

export const cardWith = (whole: Pick<WholeApp, 'slack'>, channel: string, word: string): MessageState => {
  const [card] = cardsIn(whole, channel, word);
  if (card === undefined) throw new Error(`there is no such card in ${channel}`);
  return card;
};

/** An agent presses a button on a card, and the jobs that it gives rise to run. */
export const pressCard = async (whole: WholeApp, card: MessageState, actionId: string, agent = liv) => {
  const pressed = await whole.slack.press({ user: agent, channel: card.channel, ts: card.ts, actionId });
  await whole.slack.settled();
  await whole.drain();
  return pressed;
};

/** An agent picks something in the card's menu: `sender`, `waiting`, `note`, `dismiss`, `move`. */
export const pickOnCard = async (whole: WholeApp, card: MessageState, choice: string, agent = liv) => {
  const option = [...inside(card).matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)]
    .map(([, value = '']): string => JSON.parse(`"${value}"`))
    .find((value) => value.includes(`"choice":"${choice}"`));
  if (option === undefined) throw new Error(`the card offers no ${choice}`);
  const { channel, ts } = card;
  const picked = await whole.slack.press({ user: agent, channel, ts, actionId: 'card_menu', value: option });
  await whole.slack.settled();
  await whole.drain();
  return picked;
};

/** The modal that an agent has open, once it is this one. */
export const agentModal = (whole: WholeApp, callbackId: string, agent = liv): Promise<ViewState> =>
  waitFor(whole, `the agent's modal ${callbackId}`, () => {
    const view = whole.slack.topViewOf(agent);
    return view?.callbackId === callbackId ? view : null;
  });

/** An agent fills in the form that a card's button opens. */
export const fillIn = async (
  whole: WholeApp,
  callbackId: string,
  text: string,
  agent = liv,
): Promise<void> => {
  const { id } = await agentModal(whole, callbackId, agent);
  const values = { words_0: { words: text } };
  const sent = await whole.slack.submitView({ user: agent, viewId: id, values });
  if (!sent.ok) throw new Error(`the form was not taken: ${sent.message}`);
  await eventually(() => whole.slack.topViewOf(agent)?.id !== id);
  await whole.drain();
};
