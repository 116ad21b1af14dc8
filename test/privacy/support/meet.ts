import { expect } from 'vitest';
import { everythingKept } from '../../whole/support/dump.ts';
import type { WholeApp } from '../../whole/support/start-whole-app.ts';
import { customers } from '../../whole/support/whole-seed.ts';
import type { Encounter } from './encounter.ts';
import { strayCalls, strayWords } from './outgoing.ts';
import { sinksOf, tracesOf } from './sinks.ts';
import { type Stranger, strangerFrom } from './stranger.ts';
import { hashesOf, idsIn, type Terms } from './terms.ts';

/** One way in which somebody can come to Lytt. */
export interface Surface {
  readonly name: string;
  /** Who it is; a customer's employee unless said. */
  readonly who?: 'guest' | 'partner' | 'forbidden';
  /** Does it, and waits for what they are shown. */
  act(encounter: Encounter): Promise<unknown>;
}

/** People for every surface, none of whom is met twice. */
export const createCrowd = (whole: WholeApp) => {
  const members = (workspace: string, isGuest: boolean) =>
    (whole.seed.workspaces.find(({ id }) => id === workspace)?.users ?? [])
      .filter(({ isRestricted = false }) => isRestricted === isGuest)
      .values();
  const queues = {
    customer: members(customers, false),
    guest: members(customers, true),
    partner: members('T0PARTNER', false),
    forbidden: members('T0FORBIDDEN', false),
  };
  return (kind: keyof typeof queues): Stranger => {
    const { value } = queues[kind].next();
    if (value === undefined) throw new Error(`the crowd has no ${kind} left`);
    return strangerFrom(value, kind === 'forbidden' ? 'T0FORBIDDEN' : customers);
  };
};

/** Terms that the world had before anybody did anything are nobody's trace. */
export const news = (terms: Terms, before: readonly string[]): Terms => {
  const known = before.join('\n');
  return new Map([...terms].filter(([term]) => !known.includes(term)));
};

/**
 * Lets a stranger do something, and looks everywhere for what is left of it: in each sink, in what was sent, and
 * whether what is kept is the same as before.
 * @returns what there would have been to find, for a last look when everything has stopped
 */
export const meet = async (whole: WholeApp, surface: Surface, encounter: Encounter): Promise<Terms> => {
  const { slack, storage } = whole;
  const { who, other } = encounter;
  const marks = { deliveries: slack.deliveries().length, calls: slack.calls().length };
  const before = await everythingKept(storage.database);
  await surface.act(encounter);
  await slack.settled();

  const deliveries = slack.deliveries().slice(marks.deliveries);
  const calls = slack.calls().slice(marks.calls);
  const ids = idsIn(deliveries.map(({ body }) => body));
  const others = new Map([...other.terms, ...hashesOf(storage.refs, other.user, new Map())]);
  const terms = news(
    new Map([...who.terms, ...ids, ...hashesOf(storage.refs, who.user, ids), ...others]),
    before,
  );
  expect(tracesOf(terms, await sinksOf(whole))).toEqual([]);
  expect(await everythingKept(storage.database)).toEqual(before);

  const chat = slack.directMessagesOf(who.id, who.workspace)[0]?.channel ?? null;
  expect(strayCalls(calls, { who, ids: new Set(ids.keys()), chat })).toEqual([]);
  expect([who, other].flatMap(({ word }) => strayWords(word, calls, deliveries))).toEqual([]);
  const sent = [
    {
      name: 'what was sent',
      text: JSON.stringify([calls.map(({ args }) => args), deliveries.map(({ ack }) => ack?.body)]),
    },
  ];
  const theirs = new Map([...other.terms].filter(([, what]) => what !== 'words'));
  expect(tracesOf(theirs, sent)).toEqual([]);
  return terms;
};
