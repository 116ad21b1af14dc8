import { cardWith, fillIn, pickOnCard, pressCard } from '../../../whole/support/agent-acts.ts';
import {
  dialogWith,
  extend,
  pressInTeams,
  pressUnder,
  saveInTeams,
  settleAll,
  submitInTeams,
  teamsSaidWith,
  writeInTeams,
} from '../../../whole/support/teams/teams-acts.ts';
import { fillInTeams, pressTeamsCard, teamsCardWith } from '../../../whole/support/teams/teams-agent-acts.ts';
import { groupChatOf, invoices, salary, siv } from '../../../whole/support/teams/teams-seed.ts';
import { billing, unique } from '../../../whole/support/whole-seed.ts';
import type { Life } from '../full-life.ts';
import type { TeamsEncounter, TeamsStranger } from './teams-stranger.ts';

type Living = Pick<TeamsEncounter, 'whole' | 'who'>;

const say = (words: string[], sentence: (word: string) => string): string => {
  const word = `ord${unique()}`;
  words.push(word);
  return sentence(word);
};

const justThis = (word: string): string => word;

/** In the list of their own items, the author opens the newest one, and presses a button in it. */
const pressOwn = async (p: Living, word: string, verb: string): Promise<void> => {
  await writeInTeams(p, 'status');
  const list = await teamsSaidWith(p, word);
  const opened = await pressUnder(p, list, 'open_item');
  if (!opened.ok) throw new Error(`the item did not open: ${opened.message}`);
  await dialogWith(p, word);
  await submitInTeams(p, verb);
};

/** An item by message with a card on both platforms: taken, its sender looked up on both, answered both ways, noted. */
export const talkItOverInTeams = async (p: Living): Promise<Life> => {
  const { whole } = p;
  const words: string[] = [];
  const first = say(words, justThis);
  await saveInTeams(p, `En faktura mangler moms ${first}.`, {
    feedback_kind: 'bug',
    application: 'visma-net',
  });
  const inTeams = () => teamsCardWith(whole, invoices, first);
  await pressTeamsCard(whole, inTeams(), 'Ta saken');
  await pressTeamsCard(whole, inTeams(), 'Vis avsender');
  await dialogWith({ whole, who: { id: siv } }, p.who.id);
  await whole.teams.closeDialog({ user: siv });
  await pickOnCard(whole, cardWith(whole, billing, first), 'sender');
  await pressCard(whole, cardWith(whole, billing, first), 'reply');
  await fillIn(
    whole,
    'reply_form',
    say(words, (word) => `Vi ser på det ${word}.`),
  );
  await pressInTeams(p, 'answer');
  await dialogWith(p, '"answer_form"');
  await submitInTeams(p, 'answer_form', { words: say(words, (word) => `Takk ${word}.`) });
  await settleAll(whole);
  await pressTeamsCard(whole, inTeams(), 'Skriv internt notat');
  await fillInTeams(
    whole,
    'note_form',
    say(words, (word) => `Internt ${word}.`),
  );
  return { words };
};

/**
 * All that somebody in Teams can come to leave behind, by public ways alone: what `talkItOverInTeams` does, and items
 * by command and from somebody else's message; handled, reopened, edited by form and in the chat, withdrawn.
 */
export const liveFullyInTeams = async (p: Living, colleague: TeamsStranger): Promise<Life> => {
  const { whole } = p;
  const words = [...(await talkItOverInTeams(p)).words];

  const second = say(words, justThis);
  await writeInTeams(p, `/tilbakemelding Min lønn er feil ${second}.`);
  await pressInTeams(p, 'feedback_form');
  await settleAll(whole);
  await pressTeamsCard(whole, teamsCardWith(whole, salary, second), 'Marker håndtert');
  await fillInTeams(
    whole,
    'handled_form',
    say(words, (word) => `Det er rettet ${word}.`),
  );
  await pressInTeams(p, 'not_solved');
  await settleAll(whole);

  const third = say(words, justThis);
  const conversation = groupChatOf(p.who.tenant);
  const text = `Alle sier ${third}.`;
  const { id } = await whole.teams.sendMessage({ user: colleague.id, conversation, text });
  await extend(p, 'sendAsFeedback', conversation, id);
  await submitInTeams(p, 'feedback_form');
  await settleAll(whole);
  await whole.teams.closeDialog({ user: p.who.id });
  await pressOwn(p, third, 'edit_item');
  await dialogWith(p, '"item_form"');
  await submitInTeams(p, 'item_form', {
    words: say(words, (word) => `Nå sier alle ${word}.`),
    application_version: say(words, justThis),
  });
  await settleAll(whole);
  await whole.teams.closeDialog({ user: p.who.id });

  const fourth = say(words, justThis);
  const place = await saveInTeams(p, `Skal endres ${fourth}.`);
  const edited = say(words, (word) => `Er endret ${word}.`);
  await whole.teams.editMessage({ user: p.who.id, ...place, text: edited });
  await settleAll(whole);

  const fifth = say(words, justThis);
  await saveInTeams(p, `Trekkes tilbake ${fifth}.`);
  await pressOwn(p, fifth, 'withdraw_item');
  await settleAll(whole);
  return { words };
};

/** *Lagre* has been pressed, and no job has run. @returns the word that waits */
export const leaveWaitingInTeams = async (p: Living): Promise<string> => {
  const word = `ord${unique()}`;
  await writeInTeams(p, `Ligger og venter på en faktura ${word}.`);
  const confirm = await teamsSaidWith(p, `"words":"Ligger og venter på en faktura ${word}`);
  await pressUnder(p, confirm, 'save_message');
  await p.whole.teams.settled();
  return word;
};
