import { cardWith, fillIn, pickOnCard, pressCard } from '../../whole/support/agent-acts.ts';
import {
  closeAll,
  command,
  modalOf,
  pressSaid,
  saidWith,
  shortcutOn,
  submit,
  write,
  writeInSquare,
} from '../../whole/support/author-acts.ts';
import { type LocalAuthor, saveByCommand, saveByMessage, saveForm } from '../../whole/support/save-acts.ts';
import { billing, product, unique } from '../../whole/support/whole-seed.ts';

/** Words of a person's, and of agents about them; every one of them stands nowhere else. */
export interface Life {
  readonly words: readonly string[];
}

const say = (words: string[], sentence: (word: string) => string): string => {
  const word = `ord${unique()}`;
  words.push(word);
  return sentence(word);
};

/** In the list of their own items, the author picks something in the menu of the one with this word. */
export const pickOwn = async (a: LocalAuthor, word: string, choice: string): Promise<void> => {
  await closeAll(a);
  await command(a, '/tilbakemelding', 'status');
  const { id, blocks } = await modalOf(a, 'read');
  const text = blocks.findIndex((block) => JSON.stringify(block).includes(word));
  const menu = blocks.slice(0, text).findLast((block) => JSON.stringify(block).includes('"own_item_menu"'));
  const options = [...JSON.stringify(menu).matchAll(/"value":"((?:[^"\\]|\\.)*)"/g)];
  const value = options
    .map(([, escaped = '']): string => JSON.parse(`"${escaped}"`))
    .find((option) => option.includes(`"choice":"${choice}"`));
  if (value === undefined) throw new Error(`the item offers no ${choice}`);
  const blockId = String(menu?.block_id);
  const pressed = { user: a.who.id, viewId: id, actionId: 'own_item_menu', blockId, value };
  await a.whole.slack.pressInView(pressed);
};

/** Handled by an agent with a word about how, and not solved after all: reopened. */
const handleAndReopen = async (
  a: LocalAuthor,
  channel: string,
  word: string,
  words: string[],
): Promise<void> => {
  const { whole } = a;
  await pressCard(whole, cardWith(whole, channel, word), 'handled');
  await fillIn(
    whole,
    'handled_form',
    say(words, (one) => `Det er rettet ${one}.`),
  );
  await saidWith(a, '"not_solved"');
  await pressSaid(a, 'not_solved');
  await whole.slack.settled();
  await whole.drain();
};

/** An item by message in two channels: claimed, its sender looked up, answered both ways, noted. */
export const talkItOver = async (a: LocalAuthor): Promise<Life> => {
  const { whole } = a;
  const words: string[] = [];
  const first = say(words, (word) => word);
  await saveByMessage(a, `Fakturaen mangler moms ${first}.`);
  const card = () => cardWith(whole, billing, first);
  await pressCard(whole, card(), 'claim');
  await pickOnCard(whole, card(), 'sender');
  await pressCard(whole, card(), 'reply');
  await fillIn(
    whole,
    'reply_form',
    say(words, (word) => `Vi ser på det ${word}.`),
  );
  const reply = await saidWith(a, '"answer"');
  await whole.slack.sendChannelMessage({
    user: a.who.id,
    channel: reply.channel,
    text: say(words, (word) => `Takk ${word}.`),
    threadTs: reply.ts,
  });
  await pressSaid(a, 'send_as_answer');
  await whole.slack.settled();
  await whole.drain();
  await pickOnCard(whole, card(), 'note');
  await fillIn(
    whole,
    'note_form',
    say(words, (word) => `Internt ${word}.`),
  );
  return { words };
};

/**
 * All that somebody can come to leave behind, by public ways alone: what `talkItOver` does, and items by command
 * and from somebody else's message; handled, reopened, edited, withdrawn.
 */
export const liveFully = async (a: LocalAuthor, colleague: string): Promise<Life> => {
  const { whole } = a;
  const words = [...(await talkItOver(a)).words];
  const second = say(words, (word) => word);
  await saveByCommand(a, `Knappen virker ikke ${second}.`);
  await handleAndReopen(a, product, second, words);

  const third = say(words, (word) => word);
  await shortcutOn(a, await writeInSquare(a, colleague, `Alle sier ${third}.`), 'send_as_feedback');
  await saveForm(a);
  await pickOwn(a, third, 'edit');
  const form = await modalOf(a, 'item_form');
  await submit(a, form.id, {
    words_0: { words: say(words, (word) => `Nå sier alle ${word}.`) },
    application_version: { application_version: say(words, (word) => word) },
  });
  await whole.slack.settled();
  await whole.drain();

  const fourth = say(words, (word) => word);
  await saveByCommand(a, `Trekkes tilbake ${fourth}.`);
  await pickOwn(a, fourth, 'withdraw');
  await whole.slack.settled();
  await whole.drain();
  return { words };
};

/** *Lagre* has been pressed, and the job has not run. @returns the word that waits */
export const leaveWaiting = async (a: LocalAuthor): Promise<string> => {
  const word = `ord${unique()}`;
  await write(a, `Ligger og venter ${word}.`);
  await pressSaid(a, 'save_message');
  await a.whole.slack.settled();
  return word;
};
