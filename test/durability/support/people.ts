import type { ViewState } from '../../../src/playground/slack/state.ts';
import { cardsIn } from '../../whole/support/agent-acts.ts';
import {
  type Author,
  closeAll,
  command,
  inside,
  saidWith,
  submit,
  waitFor,
  write,
} from '../../whole/support/author-acts.ts';
import { handIn } from '../../whole/support/hand-made.ts';
import { customers, liv, support, unique } from '../../whole/support/whole-seed.ts';
import { type Deed, outcomeOf, untilAnswered } from './burst.ts';
import { manyChannels, wayTo } from './many-channels.ts';
import type { ProcessWorld } from './process-world.ts';

const patienceMs = 4_000;

const kinds = ['old', 'form', 'chat'] as const;

/** The word that finds an item: on cards, in rows, in what its author is told. */
export const wordOf = (kind: (typeof kinds)[number], index: number): string => `${kind}ord${1000 + index}`;

export const wordsOf = (authors: number): readonly string[] =>
  Array.from({ length: authors }, (_, index) => kinds.map((kind) => wordOf(kind, index))).flat();

/** The cards that an item has, in whichever channel. */
export const cardsOf = (world: ProcessWorld, word: string) =>
  manyChannels.flatMap((channel) => cardsIn(world, channel, word));

/** *Marker håndtert* is filled in on the card of an item that was there before. */
const handled = async (world: ProcessWorld, word: string): Promise<Deed> => {
  const card = await waitFor(world, `a card with ${word}`, () => cardsOf(world, word).at(0));
  const feedbackId = /feedbackId\\?":\\?"([0-9a-f-]{36})/.exec(inside(card))?.[1];
  const agent: Author = { whole: world, who: { id: liv, workspace: support } };
  const about = { is: 'agent', feedbackId, channel: card.channel };
  const view = `V${unique(10)}`;
  return {
    what: `handled ${word}`,
    do: async () => outcomeOf(await handIn(agent, 'handled_form', about, `Rettet: ${word}.`, view)),
  };
};

/**
 * The form with these words in it, asked for again as a person would: on a busy machine the three seconds can pass
 * in which Slack lets a form be opened or a submission be answered.
 */
const formWith = async (a: Author, words: string): Promise<ViewState> => {
  const top = () => a.whole.slack.topViewOf(a.who.id);
  for (let tries = 0; tries < 10; tries += 1) {
    const before = top();
    if (before?.callbackId === 'feedback_form' && inside(before).includes(words)) return before;
    if (before?.callbackId === 'notice') await submit(a, before.id);
    else await command(a, '/tilbakemelding', words);
    await a.whole.slack.until(() => top()?.hash !== before?.hash, patienceMs).catch(() => null);
  }
  throw new Error(`never shown: the form with ${words}`);
};

/**
 * Everybody has pressed *Fortsett* and has an item of old whose card stands in a channel, a form open with words in
 * it, and a confirm card in the chat.
 * @returns what they and an agent do next
 */
export const prepare = async (world: ProcessWorld): Promise<readonly Deed[]> => {
  const ready = async (id: string, index: number): Promise<readonly Deed[]> => {
    const a: Author = { whole: world, who: { id, workspace: customers } };
    const old = await formWith(a, `Fra før, ${wordOf('old', index)} ${wayTo(index)}.`);
    const saved = { what: wordOf('old', index), do: async () => outcomeOf(await submit(a, old.id)) };
    if ((await untilAnswered(saved, 60_000)) !== 'acknowledged') throw new Error(`not saved: ${saved.what}`);
    await closeAll(a);
    const form = await formWith(a, `Knappen virker ikke, ${wordOf('form', index)} ${wayTo(index + 5)}.`);
    await write(a, `Noe helt annet, ${wordOf('chat', index)} ${wayTo(index + 9)}.`);
    const card = await saidWith(a, '"save_message"');
    const press = { user: id, channel: card.channel, ts: card.ts, actionId: 'save_message' };
    return [
      { what: wordOf('form', index), do: async () => outcomeOf(await submit(a, form.id)) },
      { what: wordOf('chat', index), do: async () => outcomeOf(await world.slack.press(press)) },
      await handled(world, wordOf('old', index)),
    ];
  };
  const deeds: Deed[] = [];
  for (const [index, id] of world.authors.entries()) deeds.push(...(await ready(id, index)));
  return deeds;
};
