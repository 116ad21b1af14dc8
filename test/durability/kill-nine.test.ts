import { describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { inside } from '../whole/support/author-acts.ts';
import { burst, untilAnswered, untilQuiet } from './support/burst.ts';
import { cardsOf, prepare, wordOf, wordsOf } from './support/people.ts';
import { createProcessWorld, type ProcessWorld } from './support/process-world.ts';
import { waitingJobs, whatIsKept } from './support/what-is-kept.ts';

const authors = 16;
const words = wordsOf(authors);
/** A killed process's jobs come back when their heartbeat has been missed; the rest is for a busy machine. */
const comeBackMs = 120_000;
/** What is promised here is that nothing is lost or twice, not how soon: the benchmark says that. */
const patienceMs = 60_000;

const each = <T>(value: T, times: number): readonly T[] => Array.from({ length: times }, () => value);

/** How often an author was told what came of their old item, and that their message was stored. */
const tellings = (world: ProcessWorld, index: number) => {
  const said = world.slack.directMessagesOf(world.authors[index] ?? '').filter(({ isBot }) => isBot);
  const shown = said.map(inside);
  return {
    handled: shown.filter((one) => one.includes(`Rettet: ${wordOf('old', index)}.`)).length,
    stored: shown.filter((one) => !one.includes('Rettet:') && /LY-[0-9A-Z]{6}/.test(one)).length,
    asked: shown.filter((one) => one.includes('"save_message"')).length,
  };
};

/**
 * Forms, presses in the chat and *Marker håndtert*, all at once; SIGKILL in the middle; a new start; those who were
 * not answered try again. Then what holds whatever the platform does: nothing acknowledged is lost, each is one row
 * with one post and has a card.
 */
const killInBurst = async (world: ProcessWorld, kind: DatabaseKind): Promise<void> => {
  await world.start();
  const deeds = await prepare(world);
  // Slack takes its time, so that messages are under way when the process dies: they arrive, and nobody is told.
  world.slack.failNext('chat.postMessage', { delayMs: 600 }, 100);
  const underWay = () => world.slack.calls('chat.postMessage').some(({ answer }) => answer === null);
  const { done, open } = await burst(deeds, {
    atOnce: 8,
    isTime: underWay,
    interrupt: () => world.kill(),
    withinMs: patienceMs,
  });
  expect(open.length).toBeGreaterThan(0);
  const survived = await whatIsKept(world, words);
  for (const word of [...done].filter((one) => one.startsWith('form'))) {
    expect([word, survived.rows[words.indexOf(word)]]).toEqual([word, 1]);
  }

  await world.start();
  // Unless it was stored all the same, and the button is gone by now.
  for (const deed of open) {
    expect(['acknowledged', 'gone']).toContain(await untilAnswered(deed, patienceMs));
  }
  if (kind === 'postgresql') {
    await untilQuiet(() => waitingJobs(world), { is: 0, withinMs: comeBackMs });
  } else {
    const unseen = () => words.filter((word) => cardsOf(world, word).length === 0).length;
    await untilQuiet(unseen, { is: 0, withinMs: comeBackMs });
    const untold = () => world.authors.filter((_, index) => tellings(world, index).handled === 0).length;
    await untilQuiet(untold, { is: 0, withinMs: comeBackMs });
    await world.stop();
  }
  expect(await whatIsKept(world, words)).toEqual({
    rows: each(1, words.length),
    posts: each(1, words.length),
    handled: each('sent', authors),
  });
};

const inWorld = async (
  kind: DatabaseKind,
  deduplicatesClientMsgId: boolean,
  look: (world: ProcessWorld) => Promise<void> | void,
): Promise<void> => {
  const world = await createProcessWorld(kind, { authors, deduplicatesClientMsgId });
  try {
    await killInBurst(world, kind);
    await look(world);
  } finally {
    await world.close();
  }
};

/** One after the other: side by side, three processes that start are late for Slack on a small machine. */
describe('kill -9 in the middle of a burst', { timeout: 300_000 }, () => {
  test.each<DatabaseKind>(['postgresql', 'embedded'])(
    '%s: all that was acknowledged is there once: one row, one post, one card, each author told once',
    async (kind) => {
      await inWorld(kind, true, (world) => {
        expect(words.map((word) => cardsOf(world, word).length)).toEqual(each(1, words.length));
        const told = world.authors.map((_, index) => tellings(world, index));
        expect(told).toEqual(each({ handled: 1, stored: 1, asked: 0 }, authors));
      });
    },
  );

  test('a Slack that does not know a message again: what was on its way may be there twice, never more, never not', async () => {
    await inWorld('postgresql', false, (world) => {
      const cards = words.map((word) => cardsOf(world, word).length);
      const told = world.authors.map((_, index) => tellings(world, index).handled);
      for (const count of [...cards, ...told]) expect([1, 2]).toContain(count);
      // No more than what one process had under way when it died.
      const twice = [...cards, ...told].filter((count) => count === 2).length;
      expect(twice).toBeLessThanOrEqual(32 + 8);
    });
  });
});
