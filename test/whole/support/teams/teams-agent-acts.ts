import type { MessageState } from '../../../../src/playground/teams/state.ts';
import type { BothApp } from './start-both.ts';
import { submitInTeams } from './teams-acts.ts';
import { siv } from './teams-seed.ts';

/** The cards in a support channel in Teams, oldest first; with a word, those that hold it. */
export const teamsCardsIn = ({ teams }: Pick<BothApp, 'teams'>, channel: string, word = ''): MessageState[] =>
  teams
    .messagesIn(channel)
    .filter(({ isBot, thread, isDeleted }) => isBot && thread === null && !isDeleted)
    .filter(({ cards }) => JSON.stringify(cards).includes('"card_menu"'))
    .filter(({ cards }) => JSON.stringify(cards).includes(word));

export const teamsCardWith = (whole: Pick<BothApp, 'teams'>, channel: string, word: string): MessageState => {
  const [card] = teamsCardsIn(whole, channel, word);
  if (card === undefined) throw new Error(`there is no such card in ${channel}`);
  return card;
};

/** An agent presses a button on a card, by its title, and the jobs that it gives rise to run. */
export const pressTeamsCard = async (whole: BothApp, card: MessageState, title: string, agent = siv) => {
  const { conversation, id } = card;
  const pressed = await whole.teams.press({ user: agent, conversation, message: id, action: title });
  if (!pressed.ok) throw new Error(`the button was not taken: ${pressed.message}`);
  await whole.teams.settled();
  await whole.drain();
};

/** An agent fills in the form that a card's button opened. */
export const fillInTeams = async (
  whole: BothApp,
  submit: string,
  text: string,
  agent = siv,
): Promise<void> => {
  await submitInTeams({ whole, who: { id: agent } }, submit, { words: text });
  await whole.teams.settled();
  await whole.drain();
};
