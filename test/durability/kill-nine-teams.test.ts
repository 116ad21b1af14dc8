import { expect, test } from 'vitest';
import { pressUnder, saidInTeams, teamsSaidWith, writeInTeams } from '../whole/support/teams/teams-acts.ts';
import { teamsCardsIn } from '../whole/support/teams/teams-agent-acts.ts';
import { invoices, salary } from '../whole/support/teams/teams-seed.ts';
import { burst, type Deed, type Outcome, outcomeOf, untilAnswered, untilQuiet } from './support/burst.ts';
import { createTeamsProcessWorld, type TeamsProcessWorld } from './support/teams-process-world.ts';
import { waitingJobs, whatIsKept } from './support/what-is-kept.ts';

const authors = 16;
/** A killed process's jobs come back when their heartbeat has been missed; the rest is for a busy machine. */
const comeBackMs = 120_000;
const patienceMs = 60_000;
const atOnce = 8;
/** What one process sends at the same time, at most. */
const underWayAtMost = 32 + atOnce;

const wordOf = (kind: 'chat' | 'form', index: number): string => `${kind}ord${1000 + index}`;
const words = Array.from({ length: authors }, (_, index) => [
  wordOf('chat', index),
  wordOf('form', index),
]).flat();
const each = (value: number): readonly number[] => words.map(() => value);

const cardsOf = (world: TeamsProcessWorld, word: string) =>
  [salary, invoices].flatMap((channel) => teamsCardsIn(world, channel, word));

/**
 * A press is answered with the reference of what was stored. Any other answer, such as that it takes longer than
 * usual, promises nothing yet.
 */
const answered = (pressed: Awaited<ReturnType<typeof pressUnder>>): Outcome => {
  const outcome = outcomeOf(pressed);
  return outcome === 'acknowledged' && !/LY-[0-9A-Z]{6}/.test(pressed.ack?.body ?? '') ? 'late' : outcome;
};

/** Everybody has pressed *Fortsett*, and has a confirm card and a form with words in it in their chat. */
const prepare = async (world: TeamsProcessWorld): Promise<readonly Deed[]> => {
  const deeds: Deed[] = [];
  for (const [index, id] of world.authors.entries()) {
    const p = { whole: world, who: { id } };
    await writeInTeams(p, `Min lønn er feil, ${wordOf('chat', index)}.`);
    const notice = await teamsSaidWith(p, '"continue"');
    await pressUnder(p, notice, 'continue');
    const confirm = await teamsSaidWith(p, '"save_message"');
    await writeInTeams(p, `/tilbakemelding Noe annet, ${wordOf('form', index)}.`);
    const form = await teamsSaidWith(p, '"feedback_form"');
    const press = async (message: typeof form, verb: string): Promise<Outcome> => {
      const now = saidInTeams(p).find((one) => one.id === message.id) ?? message;
      return answered(await pressUnder(p, now, verb));
    };
    deeds.push(
      { what: wordOf('chat', index), do: () => press(confirm, 'save_message') },
      { what: wordOf('form', index), do: () => press(form, 'feedback_form') },
    );
  }
  return deeds;
};

test('kill -9 in the middle of a burst in Teams: all that was answered as saved is there, and routed, once', async () => {
  const world = await createTeamsProcessWorld(authors);
  try {
    await world.start();
    const deeds = await prepare(world);
    // Teams takes its time, so that cards are under way when the process dies: they arrive, and nobody is told.
    world.teams.failNext('sendToConversation', { delayMs: 600 }, 30);
    const underWay = () => world.teams.calls('sendToConversation').some(({ status }) => status === null);
    const { done, open } = await burst(deeds, {
      atOnce,
      isTime: () => underWay(),
      interrupt: () => world.kill(),
      withinMs: patienceMs,
    });
    expect(open.length).toBeGreaterThan(0);
    expect(done.size).toBeGreaterThan(0);
    const survived = await whatIsKept(world, words);
    for (const word of done) expect([word, survived.rows[words.indexOf(word)]]).toEqual([word, 1]);

    await world.start();
    // Unless it was stored all the same, and the button is gone by now.
    for (const deed of open) {
      expect(['acknowledged', 'gone']).toContain(await untilAnswered(deed, patienceMs));
    }
    await untilQuiet(() => waitingJobs(world), { is: 0, withinMs: comeBackMs });
    expect(await whatIsKept(world, words)).toEqual({ rows: each(1), posts: each(1), handled: [] });
    // Teams does not know a message again: what was on its way may be there twice, never more, never not.
    const cards = words.map((word) => cardsOf(world, word).length);
    for (const count of cards) expect([1, 2]).toContain(count);
    expect(cards.filter((count) => count === 2).length).toBeLessThanOrEqual(underWayAtMost);
    expect(world.teams.violations()).toEqual([]);
  } finally {
    await world.close();
  }
}, 300_000);
